using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C4115;

public sealed class CoreClock
{
    private readonly Func<ulong, bool> _step;
    private volatile bool _stopRequested;
    private bool _halted;
    private ulong _retired;
    private Exception _fault;

    public CoreClock(Func<ulong, bool> step) => _step = step;

    public void Start()
    {
        new Thread(Run) { IsBackground = true, Name = "core" }.Start();
    }

    public ulong Stop()
    {
        _stopRequested = true;
        while (!_halted)
        {
            Thread.SpinWait(40);
        }

        if (_fault != null)
        {
            throw new InvalidOperationException("The core halted on a fault.", _fault);
        }

        return _retired;
    }

    private void Run()
    {
        ulong cycle = 0;
        try
        {
            while (!_stopRequested && _step(cycle))
            {
                cycle++;
            }
        }
        catch (Exception e)
        {
            _fault = e;
        }

        _retired = cycle;
        Volatile.Write(ref _halted, true);
    }
}
