using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C1922;

public sealed class AsyncGate
{
    private readonly SemaphoreSlim _permits = new(1, 1);

    public async Task<Releaser> EnterAsync()
    {
        await _permits.WaitAsync().ConfigureAwait(false);
        return new Releaser(_permits);
    }

    public readonly struct Releaser : IDisposable
    {
        private readonly SemaphoreSlim _permits;

        internal Releaser(SemaphoreSlim permits) => _permits = permits;

        public void Dispose() => _permits.Release();
    }
}

public enum MountStage
{
    None,
    Probed,
    Mounted,
}

public sealed class Volume
{
    private readonly AsyncGate _gate = new();
    private readonly Func<string, Task<long>> _probe;
    private volatile MountStage _stage;
    private long _blocks;
    private string _root;

    public Volume(Func<string, Task<long>> probe) => _probe = probe;

    public async Task<string> LocateAsync(string device, string file)
    {
        if (_stage < MountStage.Mounted)
        {
            await MountAsync(device).ConfigureAwait(false);
        }

        return _blocks == 0 ? _root : _root.TrimEnd('/') + "/" + file;
    }

    private async Task MountAsync(string device)
    {
        using (await _gate.EnterAsync().ConfigureAwait(false))
        {
            if (_stage == MountStage.None)
            {
                _blocks = await _probe(device).ConfigureAwait(false);
                _stage = MountStage.Probed;
            }

            if (_stage == MountStage.Probed)
            {
                _root = "/mnt/" + device;
                _stage = MountStage.Mounted;
            }
        }
    }
}
