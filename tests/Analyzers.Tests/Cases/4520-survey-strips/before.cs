using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C4520;

public sealed class StripSurvey
{
    private struct Strip
    {
        public bool Flown;
        public int Peak;
        public long Sum;
    }

    private readonly Lazy<int> _scale;
    private int _bias;

    public StripSurvey(Func<(int Scale, int Bias)> altimeter) => _scale = new Lazy<int>(() =>
    {
        var (scale, bias) = altimeter();
        _bias = bias;
        return scale;
    });

    public (int Peak, long Sum) Fly(int count, Func<int, int[]> heights)
    {
        var strips = new Strip[count];
        using var landed = new CountdownEvent(count);
        for (int i = 0; i < count; i++)
        {
            int strip = i;
            ThreadPool.QueueUserWorkItem(_ =>
            {
                try
                {
                    FlyOne(ref strips[strip], heights(strip));
                }
                finally
                {
                    landed.Signal();
                }
            });
        }

        landed.Wait();
        int peak = 0;
        long sum = 0;
        foreach (var strip in strips)
        {
            if (strip.Flown)
            {
                peak = Math.Max(peak, strip.Peak);
                sum += strip.Sum;
            }
        }

        return (peak, sum);
    }

    private void FlyOne(ref Strip strip, int[] heights)
    {
        int scale = _scale.Value;
        foreach (int raw in heights)
        {
            int h = (raw * scale) + _bias;
            strip.Peak = Math.Max(strip.Peak, h);
            strip.Sum += h;
        }

        strip.Flown = true;
    }
}
