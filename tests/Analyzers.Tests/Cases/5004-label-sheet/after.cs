using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C5004;

public static class LabelSheet
{
    private static readonly Lazy<(float Ascent, float[] Widths)> s_metrics = new(Measure);

    public static float[] LayOut(IReadOnlyList<string> labels, float point)
    {
        var lengths = new float[labels.Count];
        Parallel.For(0, labels.Count, i => lengths[i] = LengthOf(labels[i], point));
        return lengths;
    }

    private static float LengthOf(string label, float point)
    {
        var (ascent, table) = s_metrics.Value;
        float total = ascent / 2;
        foreach (char c in label)
        {
            total += table[c & 127] * point;
        }

        return total;
    }

    private static (float Ascent, float[] Widths) Measure()
    {
        var widths = new float[128];
        for (int i = 32; i < widths.Length; i++)
        {
            widths[i] = i is 'i' or 'l' ? 0.25f : 0.55f;
        }

        return (widths['x'] * 1.4f, widths);
    }
}
