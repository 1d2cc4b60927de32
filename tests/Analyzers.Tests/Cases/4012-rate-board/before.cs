using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C4012;

public sealed class RateBoard : IDisposable
{
    private sealed class Snapshot
    {
        public Dictionary<string, double> Rates;
        public string Base;
        public DateTime Taken;
        public bool Complete;
    }

    private readonly object _refresh = new();
    private readonly Func<IReadOnlyDictionary<string, double>> _download;
    private readonly Timer _timer;
    private Snapshot _current;
    private int _failures;

    public RateBoard(Func<IReadOnlyDictionary<string, double>> download)
    {
        _download = download;
        _timer = new Timer(static s => ((RateBoard)s).Refresh(), this, TimeSpan.Zero, TimeSpan.FromMinutes(10));
    }

    public bool HasRates => _current != null;

    public bool TryConvert(double amount, string from, string to, out double converted)
    {
        converted = 0;
        var now = _current;
        if (now is null || !now.Complete)
        {
            return false;
        }

        double source = 1, target = 1;
        if ((from != now.Base && !now.Rates.TryGetValue(from, out source)) || (to != now.Base && !now.Rates.TryGetValue(to, out target)))
        {
            return false;
        }

        converted = amount / source * target;
        return true;
    }

    public TimeSpan Age()
    {
        var now = _current;
        return now is { Complete: true } ? DateTime.UtcNow - now.Taken : TimeSpan.MaxValue;
    }

    public bool IsHealthy()
    {
        lock (_refresh)
        {
            return _current != null && _failures < 3;
        }
    }

    private void Refresh()
    {
        lock (_refresh)
        {
            try
            {
                var next = new Snapshot { Base = "EUR" };
                next.Complete = true;
                next.Rates = new Dictionary<string, double>(_download());
                next.Rates.Remove(next.Base);
                next.Taken = DateTime.UtcNow;
                _current = next;
                _failures = 0;
            }
            catch (Exception e) when (e is TimeoutException or System.Net.Http.HttpRequestException)
            {
                _failures++;
            }
        }
    }

    public void Dispose() => _timer.Dispose();
}
