using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C2237;

public interface ICacheRegion
{
    void Evict(string key);
}

public sealed class InvalidationQueue
{
    private readonly object _sync = new();
    private readonly ICacheRegion _region;
    private readonly Queue<string> _keys = new();
    private readonly HashSet<string> _seen = new();
    private bool _pending;

    public InvalidationQueue(ICacheRegion region) => _region = region;

    public void Invalidate(string key)
    {
        lock (_sync)
        {
            if (_seen.Add(key))
            {
                _keys.Enqueue(key);
                _pending = true;
            }
        }
    }

    public int Apply(int budget)
    {
        int applied = 0;
        while (applied < budget && TryNext(out string key))
        {
            _region.Evict(key);
            applied++;
        }

        return applied;
    }

    public async Task PumpAsync(TimeSpan pause, CancellationToken cancel)
    {
        while (!cancel.IsCancellationRequested)
        {
            Apply(128);
            await Task.Delay(pause, cancel).ConfigureAwait(false);
        }
    }

    private bool TryNext(out string key)
    {
        key = null;
        if (!_pending)
        {
            return false;
        }

        lock (_sync)
        {
            if (!_keys.TryDequeue(out key))
            {
                _pending = false;
                return false;
            }

            _seen.Remove(key);
            return true;
        }
    }
}
