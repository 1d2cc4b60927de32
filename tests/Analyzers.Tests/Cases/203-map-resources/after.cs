using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C203;

public sealed class Distributor
{
    public bool Ready;
    public ulong Base;
    public uint Lines;
    public int[] Targets;
}

public sealed class Machine
{
    public readonly object ConfigLock = new();
    public readonly Distributor Dist = new();
    public int Cpus = 1;
}

public sealed class InterruptModel
{
    private const int InvalidArgument = -22;
    private readonly Machine _vm;

    public InterruptModel(Machine vm) => _vm = vm;

    public int MapResources()
    {
        if (Volatile.Read(ref _vm.Dist.Ready))
            return 0;

        lock (_vm.ConfigLock)
        {
            if (_vm.Dist.Ready)
                return 0;
            if (_vm.Cpus == 0)
                return InvalidArgument;

            _vm.Dist.Lines = 64;
            _vm.Dist.Targets = new int[64];
            _vm.Dist.Base = 0x0800_0000;
            Volatile.Write(ref _vm.Dist.Ready, true);
        }

        return 0;
    }

    public int Inject(uint line)
    {
        int error = MapResources();
        if (error < 0)
            return error;

        return line < _vm.Dist.Lines ? Interlocked.Increment(ref _vm.Dist.Targets[line]) : InvalidArgument;
    }

    public bool Decodes(ulong address) => MapResources() == 0 && address >= _vm.Dist.Base && address < _vm.Dist.Base + 0x10000;
}
