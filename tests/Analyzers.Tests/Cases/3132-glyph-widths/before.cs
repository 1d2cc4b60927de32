using System.Collections.Generic;
using System.Threading.Tasks;
using System.Threading;
using System;

namespace Corpus.C3132;

public static class GlyphWidths
{
    private static readonly object s_measure = new();
    private static readonly byte[] s_widths = new byte[128];
    private static int s_widest;
    private static bool s_measured;

    public static int Measure(string text)
    {
        EnsureMeasured();
        int width = 0;
        foreach (char c in text)
        {
            width += c < s_widths.Length ? s_widths[c] : s_widest;
        }

        return width;
    }

    public static int Columns(int available)
    {
        EnsureMeasured();
        return available / s_widest;
    }

    private static void EnsureMeasured()
    {
        if (Volatile.Read(ref s_measured))
        {
            return;
        }

        lock (s_measure)
        {
            if (!s_measured)
            {
                for (int i = 0; i < s_widths.Length; i++)
                {
                    s_widths[i] = (byte)(char.IsControl((char)i) ? 0 : "il.,:;|".Contains((char)i) ? 3 : 7);
                    s_widest = Math.Max(s_widest, s_widths[i]);
                }

                Volatile.Write(ref s_measured, true);
            }
        }
    }
}
