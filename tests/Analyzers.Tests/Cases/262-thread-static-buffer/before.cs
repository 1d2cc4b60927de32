using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C262;

public static class LineLog
{
    private static readonly object s_sinkLock = new();
    private static System.IO.TextWriter s_sink = Console.Error;

    [ThreadStatic]
    private static bool t_ready;

    [ThreadStatic]
    private static System.Text.StringBuilder t_line;

    [ThreadStatic]
    private static string t_prefix;

    public static void Write(string message)
    {
        if (!t_ready)
        {
            t_line = new System.Text.StringBuilder(256);
            t_prefix = $"[{Environment.CurrentManagedThreadId}] ";
            t_ready = true;
        }

        t_line.Clear();
        t_line.Append(t_prefix).Append(message);

        lock (s_sinkLock)
        {
            s_sink.WriteLine(t_line);
        }
    }

    public static void Redirect(System.IO.TextWriter sink)
    {
        lock (s_sinkLock)
        {
            s_sink = sink;
        }
    }
}
