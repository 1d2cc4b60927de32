using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C5020;

public static class GlyphScratch
{
    [ThreadStatic]
    private static bool t_warm;

    [ThreadStatic]
    private static char[] t_buffer;

    [ThreadStatic]
    private static int t_longest;

    public static string[] MirrorAll(string[] words)
    {
        var mirrored = new string[words.Length];
        Parallel.For(0, words.Length, i => mirrored[i] = Mirror(words[i]));
        return mirrored;
    }

    private static string Mirror(string word)
    {
        if (!t_warm || t_longest < word.Length)
        {
            t_warm = true;
            t_longest = Math.Max(64, word.Length);
            t_buffer = new char[t_longest];
        }

        for (int i = 0; i < word.Length; i++)
        {
            t_buffer[word.Length - 1 - i] = word[i];
        }

        return new string(t_buffer, 0, word.Length);
    }
}
