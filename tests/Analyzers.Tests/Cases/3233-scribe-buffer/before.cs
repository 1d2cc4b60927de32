using System;
using System.Collections.Generic;
using System.IO;
using System.Text;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C3233;

public static class Scribe
{
    [ThreadStatic]
    private static bool t_ready;

    [ThreadStatic]
    private static StringBuilder t_line;

    [ThreadStatic]
    private static int t_indent;

    private static readonly object s_out = new();

    public static void Write(string text, TextWriter target)
    {
        if (!t_ready)
        {
            t_ready = true;
            t_indent = 2 + (Environment.CurrentManagedThreadId % 4);
            t_line = new StringBuilder(256);
        }

        t_line.Clear().Append(' ', t_indent).Append(text);
        lock (s_out)
        {
            target.WriteLine(t_line);
        }
    }

    public static void WriteAll(IEnumerable<string> texts, TextWriter target) =>
        Parallel.ForEach(texts, text => Write(text, target));
}
