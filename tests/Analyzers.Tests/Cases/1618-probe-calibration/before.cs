using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C1618;

public interface ISensorBus
{
    double Raw(int channel);
}

internal sealed class Probe
{
    internal readonly object Gate = new();
    internal readonly int Channel;
    internal bool Calibrated;
    internal double Offset;
    internal double Gain;

    internal Probe(int channel) => Channel = channel;
}

internal static class ProbeExtensions
{
    public static bool NeedsCalibration(this Probe probe) => !probe.Calibrated;

    public static Probe Ensured(this Probe probe, ISensorBus bus)
    {
        if (probe.NeedsCalibration())
        {
            Monitor.Enter(probe.Gate);
            try
            {
                if (probe.NeedsCalibration())
                {
                    double zero = bus.Raw(probe.Channel);
                    double span = bus.Raw(probe.Channel + 100) - zero;
                    probe.Offset = -zero;
                    probe.Gain = span == 0 ? 1 : 1 / span;
                    probe.Calibrated = true;
                }
            }
            finally
            {
                Monitor.Exit(probe.Gate);
            }
        }

        return probe;
    }
}

public sealed class Sampler
{
    private readonly ISensorBus _bus;
    private readonly Probe[] _probes;

    public Sampler(ISensorBus bus, int channels)
    {
        _bus = bus;
        _probes = new Probe[channels];
        for (int i = 0; i < channels; i++)
        {
            _probes[i] = new Probe(i);
        }
    }

    public double Read(int channel)
    {
        var probe = _probes[channel].Ensured(_bus);
        return (_bus.Raw(channel) + probe.Offset) * probe.Gain;
    }

    public double Average(int channel, int samples)
    {
        double sum = 0;
        for (int i = 0; i < samples; i++)
        {
            sum += Read(channel);
        }

        return sum / samples;
    }
}
