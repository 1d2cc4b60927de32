using System;
using System.Collections.Generic;
using System.Threading;

namespace Corpus.S2106;

public interface IGauge
{
    string Name { get; }

    double Sample();
}

public sealed class Meter : IDisposable
{
    private static readonly Timer s_pulse = new(static _ => Pulse(), null, 1000, 1000);
    private static Meter s_current;

    private readonly string _scope;
    private readonly Dictionary<string, IGauge> _gauges;
    private readonly Action<string, double> _write;

    public Meter(string scope, IEnumerable<IGauge> gauges, Action<string, double> write)
    {
        _scope = scope;
        s_current = this;
        _write = write;
        _gauges = new Dictionary<string, IGauge>();
        foreach (var gauge in gauges)
        {
            _gauges.Add(gauge.Name, gauge);
        }
    }

    public static Meter Current => s_current;

    public static void Quicken(int milliseconds) => s_pulse.Change(0, milliseconds);

    public double this[string gauge] => _gauges.TryGetValue(gauge, out var g) ? g.Sample() : double.NaN;

    public void Dispose()
    {
        Interlocked.CompareExchange(ref s_current, null, this);
    }

    private static void Pulse()
    {
        if (s_current is not { } meter)
        {
            return;
        }

        foreach (var pair in meter._gauges)
        {
            meter._write(meter._scope + "." + pair.Key, pair.Value.Sample());
        }
    }
}
