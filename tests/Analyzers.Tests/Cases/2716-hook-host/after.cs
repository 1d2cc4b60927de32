using System.Collections.Generic;
using System.Threading.Tasks;
using System.Threading;
using System;

namespace Corpus.C2716;

public interface IHook
{
    int Stage { get; }
    ValueTask RunAsync(string path);
}

public sealed class HookHost
{
    private readonly SemaphoreSlim _wiring = new(1, 1);
    private readonly Func<Task<IReadOnlyList<IHook>>> _discover;
    private readonly List<IHook> _before = new();
    private readonly List<IHook> _after = new();
    private volatile bool _wired;

    public HookHost(Func<Task<IReadOnlyList<IHook>>> discover) => _discover = discover;

    public async Task HandleAsync(string path, Func<string, Task> inner)
    {
        if (!_wired)
        {
            await WireAsync().ConfigureAwait(false);
        }

        foreach (IHook hook in _before)
        {
            await hook.RunAsync(path).ConfigureAwait(false);
        }

        await inner(path).ConfigureAwait(false);
        foreach (IHook hook in _after)
        {
            await hook.RunAsync(path).ConfigureAwait(false);
        }
    }

    private async Task WireAsync()
    {
        await _wiring.WaitAsync().ConfigureAwait(false);
        try
        {
            if (_wired)
            {
                return;
            }

            foreach (IHook hook in await _discover().ConfigureAwait(false))
            {
                (hook.Stage < 0 ? _before : _after).Add(hook);
            }

            _wired = true;
        }
        finally
        {
            _wiring.Release();
        }
    }
}
