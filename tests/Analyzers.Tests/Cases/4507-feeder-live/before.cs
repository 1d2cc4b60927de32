using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C4507;

internal sealed class Feeder
{
    public bool Live;
    public double Volts;
}

internal sealed class Substation
{
    public readonly Feeder Main = new();
    public string Phase;
}

public sealed partial class GridDesk
{
    private readonly object _switch = new();
    private readonly Substation _site = new();
    private readonly Timer _probe;

    public GridDesk(Func<(double Volts, string Phase)> meter) =>
        _probe = new Timer(_ => Energize(meter()), null, TimeSpan.FromSeconds(2), Timeout.InfiniteTimeSpan);

    private void Energize((double Volts, string Phase) reading)
    {
        lock (_switch)
        {
            _site.Main.Volts = reading.Volts;
            _site.Phase = reading.Phase;
            _site.Main.Live = true;
        }
    }
}

public sealed partial class GridDesk : IDisposable
{
    public string Describe()
    {
        if (!Volatile.Read(ref _site.Main.Live))
        {
            return "dead";
        }

        return _site.Phase.ToUpperInvariant() + " " + _site.Main.Volts.ToString("F1");
    }

    public void Dispose() => _probe.Dispose();
}
