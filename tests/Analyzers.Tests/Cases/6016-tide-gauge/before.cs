using System;
using System.Collections.Generic;
using System.Globalization;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C6016;

public sealed class TideGauge : IDisposable
{
    private readonly Func<string> _fetch;
    private readonly Timer _timer;
    private DateTimeOffset _reported;

    public TideGauge(Func<string> fetch, TimeSpan every)
    {
        _fetch = fetch;
        _timer = new Timer(static s => ((TideGauge)s).Poll(), this, every, every);
    }

    public int LocalHour => _reported.Hour;

    public string Describe() => "last tide at " + _reported.ToString("yyyy-MM-dd HH:mm zzz", CultureInfo.InvariantCulture);

    public void Dispose() => _timer.Dispose();

    private void Poll()
    {
        string line = _fetch();
        int at = line.LastIndexOf(' ');
        if (DateTimeOffset.TryParse(line[(at + 1)..], CultureInfo.InvariantCulture, DateTimeStyles.None, out var when))
        {
            _reported = when;
        }
    }
}
