using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C4903;

public sealed class RegionProbe
{
    private enum Outcome
    {
        Unknown,
        Known,
        Unreachable,
    }

    private readonly SemaphoreSlim _single = new(1, 1);
    private readonly Func<CancellationToken, Task<string>> _metadata;
    private volatile Outcome _outcome;
    private string _region;
    private string _reason;

    public RegionProbe(Func<CancellationToken, Task<string>> metadata) => _metadata = metadata;

    public ValueTask<string> GetRegionAsync(CancellationToken token) => _outcome switch
    {
        Outcome.Known => new ValueTask<string>(_region),
        Outcome.Unreachable => ValueTask.FromException<string>(new InvalidOperationException(_reason)),
        _ => new ValueTask<string>(ProbeAsync(token)),
    };

    private async Task<string> ProbeAsync(CancellationToken token)
    {
        await _single.WaitAsync(token).ConfigureAwait(false);
        try
        {
            if (_outcome == Outcome.Unknown)
            {
                try
                {
                    string zone = await _metadata(token).ConfigureAwait(false);
                    _region = zone.TrimEnd('a', 'b', 'c');
                    _outcome = Outcome.Known;
                }
                catch (System.IO.IOException e)
                {
                    _reason = e.Message;
                    _outcome = Outcome.Unreachable;
                }
            }

            return _outcome == Outcome.Known ? _region : throw new InvalidOperationException(_reason);
        }
        finally
        {
            _single.Release();
        }
    }
}
