using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C4811;

public static class GlyphMetrics
{
    private const int Range = 256;
    private static readonly object s_build = new();
    private static readonly ushort[] s_advance = new ushort[Range];
    private static readonly sbyte[] s_bearing = new sbyte[Range];
    private static int s_lineHeight;
    private static volatile bool s_built;

    public static int Measure(string text)
    {
        Build();
        int width = 0;
        foreach (char c in text)
        {
            int at = c < Range ? c : '?';
            width += s_advance[at] + s_bearing[at];
        }

        return width;
    }

    public static (int Width, int Height) MeasureBlock(IReadOnlyList<string> lines)
    {
        int widest = 0;
        foreach (string line in lines)
        {
            widest = Math.Max(widest, Measure(line));
        }

        Build();
        return (widest, lines.Count * s_lineHeight);
    }

    private static void Build()
    {
        if (s_built)
        {
            return;
        }

        lock (s_build)
        {
            if (s_built)
            {
                return;
            }

            for (int i = 0; i < Range; i++)
            {
                bool narrow = i is 'i' or 'l' or 'j' or '.' or ',';
                s_advance[i] = (ushort)(char.IsControl((char)i) ? 0 : narrow ? 4 : 9);
                s_bearing[i] = (sbyte)(char.IsUpper((char)i) ? 1 : 0);
            }

            s_lineHeight = 14;
            s_built = true;
        }
    }
}
