using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C1938;

public static class ScratchSpace
{
    [ThreadStatic]
    private static bool t_ready;

    [ThreadStatic]
    private static char[] t_buffer;

    [ThreadStatic]
    private static int t_high;

    public static string Reverse(string text)
    {
        Ensure(text.Length);
        text.CopyTo(0, t_buffer, 0, text.Length);
        Array.Reverse(t_buffer, 0, text.Length);
        return new string(t_buffer, 0, text.Length);
    }

    public static string[] ReverseAll(string[] texts)
    {
        var result = new string[texts.Length];
        Parallel.For(0, texts.Length, i => result[i] = Reverse(texts[i]));
        return result;
    }

    private static void Ensure(int length)
    {
        if (t_ready && length <= t_high)
        {
            return;
        }

        t_high = Math.Max(256, length);
        t_buffer = new char[t_high];
        t_ready = true;
    }
}
