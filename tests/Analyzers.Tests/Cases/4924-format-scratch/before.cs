using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C4924;

public static class SqlLiteralWriter
{
    [ThreadStatic]
    private static bool t_prepared;

    [ThreadStatic]
    private static System.Text.StringBuilder t_scratch;

    [ThreadStatic]
    private static char[] t_hex;

    private static readonly object s_stats = new();
    private static long s_written;

    public static string Quote(string value)
    {
        EnsurePrepared();
        t_scratch.Clear().Append('\'');
        foreach (char c in value)
        {
            if (c < ' ')
            {
                t_scratch.Append("\\x").Append(t_hex[c >> 4]).Append(t_hex[c & 15]);
            }
            else
            {
                t_scratch.Append(c == '\'' ? "''" : c.ToString());
            }
        }

        string literal = t_scratch.Append('\'').ToString();
        lock (s_stats)
        {
            s_written += literal.Length;
        }

        return literal;
    }

    public static string[] QuoteAll(string[] values)
    {
        var quoted = new string[values.Length];
        Parallel.For(0, values.Length, i => quoted[i] = Quote(values[i]));
        return quoted;
    }

    private static void EnsurePrepared()
    {
        if (!t_prepared)
        {
            t_scratch = new System.Text.StringBuilder(256);
            t_hex = "0123456789abcdef".ToCharArray();
            t_prepared = true;
        }
    }
}
