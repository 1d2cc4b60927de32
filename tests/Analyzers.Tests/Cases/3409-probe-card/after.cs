using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C3409;

internal sealed class ProbeCard
{
    public volatile bool Calibrated;
    public double Slope;
    public double Offset;
}

internal sealed class Bench
{
    private readonly object _bench = new();
    private readonly Func<double, double> _source;

    public Bench(Func<double, double> source) => _source = source;

    public void Calibrate(ProbeCard card)
    {
        lock (_bench)
        {
            if (card.Calibrated)
            {
                return;
            }

            double low = _source(0.0);
            double high = _source(10.0);
            card.Slope = 10.0 / (high - low);
            card.Offset = -low * card.Slope;
            card.Calibrated = true;
        }
    }
}

internal sealed class Probe
{
    private readonly Bench _bench;
    private readonly ProbeCard _card;

    public Probe(Bench bench, ProbeCard card)
    {
        _bench = bench;
        _card = card;
    }

    public double Volts(int raw)
    {
        if (_card.Calibrated == false)
        {
            _bench.Calibrate(_card);
        }

        return (raw * _card.Slope) + _card.Offset;
    }
}
