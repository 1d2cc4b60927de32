using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C3706;

public sealed class GaugeTrim
{
    public volatile int Revision;
    public double Gain;
    public double Offset;
}

public interface ITrimFeed
{
    event Action<double, double> Trimmed;
}

public sealed class GaugeBench
{
    private readonly object _sync = new();
    private readonly GaugeTrim _trim = new();

    public GaugeBench(ITrimFeed feed) => feed.Trimmed += OnTrimmed;

    public GaugeTrim Trim => _trim;

    public bool Ready => _trim.Revision > 0;

    private void OnTrimmed(double gain, double offset)
    {
        lock (_sync)
        {
            if (_trim.Revision != 0)
            {
                return;
            }

            _trim.Gain = gain;
            _trim.Offset = offset;
            _trim.Revision = 1;
        }
    }
}

public sealed class PressureReport
{
    private readonly GaugeBench _bench;

    public PressureReport(GaugeBench bench) => _bench = bench;

    public double? Convert(int raw)
    {
        if (!_bench.Ready)
        {
            return null;
        }

        return (raw * _bench.Trim.Gain) + _bench.Trim.Offset;
    }
}
