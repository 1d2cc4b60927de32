using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C6320;

internal static class Latch
{
    public static bool IsUp(ref int latch) => Volatile.Read(ref latch) != 0;

    public static void Raise(ref int latch) => Volatile.Write(ref latch, 1);
}

public sealed class ProbeRack
{
    private struct Probe
    {
        public int Up;
        public double Zero;
        public double Scale;
        public string Unit;
    }

    private readonly Probe[] _probes;
    private readonly Func<int, (double Zero, double Scale, string Unit)> _calibrate;

    public ProbeRack(int channels, Func<int, (double Zero, double Scale, string Unit)> calibrate)
    {
        _probes = new Probe[channels];
        _calibrate = calibrate;
    }

    public string Format(int channel, int raw)
    {
        ref Probe probe = ref _probes[channel];
        if (!Latch.IsUp(ref probe.Up))
        {
            Calibrate(channel, ref probe);
        }

        return ((raw - probe.Zero) * probe.Scale).ToString("F3") + probe.Unit;
    }

    private void Calibrate(int channel, ref Probe probe)
    {
        lock (_probes)
        {
            if (probe.Up == 0)
            {
                (probe.Zero, probe.Scale, probe.Unit) = _calibrate(channel);
                Latch.Raise(ref probe.Up);
            }
        }
    }
}
