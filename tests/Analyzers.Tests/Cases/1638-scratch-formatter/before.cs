using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C1638;

public static class ScratchFormatter
{
    [ThreadStatic]
    private static bool t_ready;

    [ThreadStatic]
    private static char[] t_buffer;

    [ThreadStatic]
    private static string t_separator;

    private static readonly AsyncLocal<(bool Set, string Culture)> s_override = new();

    public static string Join(ReadOnlySpan<int> values)
    {
        Prepare();
        int at = 0;
        foreach (int value in values)
        {
            if (at + 12 + t_separator.Length > t_buffer.Length)
            {
                Array.Resize(ref t_buffer, t_buffer.Length * 2);
            }

            if (at > 0)
            {
                t_separator.CopyTo(t_buffer.AsSpan(at));
                at += t_separator.Length;
            }

            value.TryFormat(t_buffer.AsSpan(at), out int written);
            at += written;
        }

        return new string(t_buffer, 0, at);
    }

    public static string[] JoinAll(IReadOnlyList<int[]> rows)
    {
        var lines = new string[rows.Count];
        Parallel.For(0, rows.Count, i => lines[i] = Join(rows[i]));
        return lines;
    }

    public static void UseCulture(string name) => s_override.Value = (true, name);

    public static string Culture()
    {
        var (set, culture) = s_override.Value;
        return set ? culture : "invariant";
    }

    private static void Prepare()
    {
        if (t_ready)
        {
            return;
        }

        t_buffer = new char[256];
        t_separator = Environment.GetEnvironmentVariable("JOIN_SEPARATOR") ?? ", ";
        t_ready = true;
    }
}
