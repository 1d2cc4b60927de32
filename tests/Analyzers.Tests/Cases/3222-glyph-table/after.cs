using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C3222;

public static class GlyphTable
{
    private static readonly Lock s_lock = new();
    private static readonly Dictionary<char, int> s_advance = new();
    private static volatile bool s_registered;
    private static int s_widest;

    public static int Measure(string text)
    {
        if (!s_registered)
        {
            Register();
        }

        int width = 0;
        foreach (char c in text)
        {
            width += s_advance.TryGetValue(c, out int advance) ? advance : s_widest;
        }

        return width;
    }

    private static void Register()
    {
        lock (s_lock)
        {
            if (s_registered)
            {
                return;
            }

            AddRange('0', '9', 10);
            AddRange('a', 'z', 9);
            AddRange('A', 'Z', 13);
            s_registered = true;
        }
    }

    private static void AddRange(char first, char last, int advance)
    {
        for (char c = first; c <= last; c++)
        {
            s_advance[c] = c is 'i' or 'l' or 'I' ? advance / 2 : advance;
        }

        s_widest = Math.Max(s_widest, advance);
    }
}
