using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C4112;

internal sealed class GlyphMetrics
{
    private struct Entry
    {
        public int Key;
        public float Advance;
        public float Baseline;
    }

    private readonly object _fill = new();
    private readonly Entry[] _entries = new Entry[1024];
    private readonly Func<int, (float Advance, float Baseline)> _rasterizer;

    public GlyphMetrics(Func<int, (float Advance, float Baseline)> rasterizer) => _rasterizer = rasterizer;

    public float Measure(ReadOnlySpan<char> text, ref float baseline)
    {
        float width = 0;
        foreach (char c in text)
        {
            ref Entry entry = ref _entries[c & 1023];
            int key = c + 1;
            if (entry.Key == key)
            {
                width += entry.Advance;
                baseline = Math.Max(baseline, entry.Baseline);
                continue;
            }

            var (advance, below) = Resolve(c, ref entry);
            width += advance;
            baseline = Math.Max(baseline, below);
        }

        return width;
    }

    private (float Advance, float Baseline) Resolve(char c, ref Entry entry)
    {
        lock (_fill)
        {
            var metrics = _rasterizer(c);
            if (entry.Key == 0)
            {
                entry.Advance = metrics.Advance;
                entry.Baseline = metrics.Baseline;
                entry.Key = c + 1;
            }

            return metrics;
        }
    }
}
