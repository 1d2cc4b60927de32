using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C5625;

public interface IRateProvider
{
    IReadOnlyDictionary<string, double> Fetch(out DateTime asOf);
}

public sealed class RateTable : IDisposable
{
    private readonly IRateProvider _provider;
    private readonly Timer _timer;
    private volatile bool _loaded;
    private Dictionary<string, double> _rates;
    private int _failures;

    public RateTable(IRateProvider provider, TimeSpan period)
    {
        _provider = provider ?? throw new ArgumentNullException(nameof(provider));
        _timer = new Timer(static s => ((RateTable)s).Refresh(), this, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
        _timer.Change(TimeSpan.Zero, period);
    }

    public int Failures => Volatile.Read(ref _failures);

    public bool TryConvert(double amount, string from, string to, out double converted)
    {
        converted = 0;
        if (!_loaded)
        {
            return false;
        }

        var rates = _rates;
        if (!rates.TryGetValue(from, out double source) || !rates.TryGetValue(to, out double target))
        {
            return false;
        }

        converted = amount / source * target;
        return true;
    }

    public void Dispose() => _timer.Dispose();

    private void Refresh()
    {
        try
        {
            var fetched = _provider.Fetch(out var asOf);
            if (asOf < DateTime.UtcNow.AddDays(-3))
            {
                Interlocked.Increment(ref _failures);
                return;
            }

            var rates = new Dictionary<string, double>(fetched, StringComparer.OrdinalIgnoreCase);
            rates["EUR"] = 1.0;
            _rates = rates;
            _loaded = true;
        }
        catch (TimeoutException)
        {
            Interlocked.Increment(ref _failures);
        }
    }
}
