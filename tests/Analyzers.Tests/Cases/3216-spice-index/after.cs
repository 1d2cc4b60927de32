using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C3216;

public sealed class SpiceIndex
{
    private readonly SemaphoreSlim _one = new(1);
    private readonly Func<CancellationToken, Task<Dictionary<string, int>>> _fetch;
    private Dictionary<string, int> _heat;
    private int _hottest;
    private volatile bool _warm;

    public SpiceIndex(Func<CancellationToken, Task<Dictionary<string, int>>> fetch) => _fetch = fetch;

    public async ValueTask<double> RelativeAsync(string spice, CancellationToken cancel)
    {
        await WarmAsync(cancel).ConfigureAwait(false);
        return _heat.TryGetValue(spice, out int units) ? (double)units / _hottest : 0;
    }

    public async ValueTask<int> CountAsync(CancellationToken cancel)
    {
        await WarmAsync(cancel).ConfigureAwait(false);
        return _heat.Count;
    }

    private ValueTask WarmAsync(CancellationToken cancel) =>
        _warm ? default : new ValueTask(WarmSlowAsync(cancel));

    private async Task WarmSlowAsync(CancellationToken cancel)
    {
        await _one.WaitAsync(cancel).ConfigureAwait(false);
        try
        {
            if (_warm)
            {
                return;
            }

            var heat = await _fetch(cancel).ConfigureAwait(false);
            foreach (int units in heat.Values)
            {
                _hottest = Math.Max(_hottest, units);
            }

            _heat = heat;
            _warm = true;
        }
        finally
        {
            _one.Release();
        }
    }
}
