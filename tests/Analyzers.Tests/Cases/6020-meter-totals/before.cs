using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C6020;

public sealed class MeterTotals
{
    private readonly object _sync = new();
    private bool _open;
    private DateTimeOffset _since;
    private decimal? _peak;
    private decimal _sum;

    public void Add(decimal kilowatts, DateTimeOffset at)
    {
        lock (_sync)
        {
            if (!_open)
            {
                _since = at;
                _open = true;
            }

            _sum += kilowatts;
            if (!IsBelowPeak(kilowatts))
            {
                _peak = kilowatts;
            }
        }
    }

    public (DateTimeOffset Since, decimal Sum, decimal? Peak)? Close()
    {
        lock (_sync)
        {
            if (!_open)
            {
                return null;
            }

            var result = (_since, _sum, _peak);
            _open = false;
            _peak = null;
            _sum = 0m;
            return result;
        }
    }

    public async Task PumpAsync(IAsyncEnumerable<decimal> readings, CancellationToken cancel)
    {
        await foreach (decimal r in readings.WithCancellation(cancel).ConfigureAwait(false))
        {
            Add(r, DateTimeOffset.Now);
        }
    }

    private bool IsBelowPeak(decimal kilowatts) => _peak is { } peak && kilowatts <= peak;
}
