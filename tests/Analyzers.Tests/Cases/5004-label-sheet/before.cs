using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C5004;

public static class LabelSheet
{
    private static bool s_measured;
    private static float s_ascent;
    private static float[] s_widths;

    public static float[] LayOut(IReadOnlyList<string> labels, float point)
    {
        var lengths = new float[labels.Count];
        Parallel.For(0, labels.Count, i => lengths[i] = LengthOf(labels[i], point));
        return lengths;
    }

    private static float LengthOf(string label, float point)
    {
        Calibrate();
        float total = s_ascent / 2;
        foreach (char c in label)
        {
            total += s_widths[c & 127] * point;
        }

        return total;
    }

    private static void Calibrate()
    {
        if (s_measured)
        {
            return;
        }

        s_measured = true;
        Measure();
    }

    private static void Measure()
    {
        var widths = new float[128];
        for (int i = 32; i < widths.Length; i++)
        {
            widths[i] = i is 'i' or 'l' ? 0.25f : 0.55f;
        }

        s_ascent = widths['x'] * 1.4f;
        s_widths = widths;
    }
}
