using System;
using System.Collections.Generic;
using System.Text;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.S1711;

public interface IFrameSink
{
    void Line(int frame, string text);
}

public static class FrameDump
{
    [ThreadStatic]
    private static bool t_prepared;

    [ThreadStatic]
    private static StringBuilder t_line;

    [ThreadStatic]
    private static string[] t_pairs;

    public static void Write(IReadOnlyList<byte[]> frames, IFrameSink sink)
    {
        Parallel.For(0, frames.Count, i => sink.Line(i, Format(frames[i])));
    }

    public static string Format(ReadOnlySpan<byte> frame)
    {
        if (!t_prepared)
        {
            Prepare();
        }

        t_line.Clear();
        foreach (byte b in frame)
        {
            if (t_line.Length > 0)
            {
                t_line.Append(' ');
            }

            t_line.Append(t_pairs[b]);
        }

        return t_line.ToString();
    }

    private static void Prepare()
    {
        const string Digits = "0123456789abcdef";
        t_line = new StringBuilder(256);
        t_pairs = new string[256];
        for (int i = 0; i < t_pairs.Length; i++)
        {
            t_pairs[i] = string.Concat(Digits[i >> 4].ToString(), Digits[i & 15].ToString());
        }

        t_prepared = true;
    }
}
