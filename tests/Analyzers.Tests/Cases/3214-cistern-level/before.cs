using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C3214;

public sealed class CisternGauge : IDisposable
{
    private readonly Timer _poll;
    private volatile bool _sampled;
    private int _millimetres;

    public CisternGauge(Func<int> sensor) =>
        _poll = new Timer(s => Sample((Func<int>)s), sensor, TimeSpan.Zero, TimeSpan.FromSeconds(5));

    public bool TryLevel(out int millimetres)
    {
        int level = _millimetres;
        millimetres = -1;
        if (!_sampled)
        {
            return false;
        }

        millimetres = level;
        return true;
    }

    public string Describe() => TryLevel(out int mm) ? (mm / 10.0).ToString("F1") + " cm" : "no reading";

    public void Dispose() => _poll.Dispose();

    private void Sample(Func<int> sensor)
    {
        _millimetres = sensor();
        _sampled = true;
    }
}
