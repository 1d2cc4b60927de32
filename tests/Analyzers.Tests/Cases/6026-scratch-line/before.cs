using System;
using System.Collections.Generic;
using System.Text;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C6026;

public static class LineCodec
{
    [ThreadStatic]
    private static bool t_ready;

    [ThreadStatic]
    private static StringBuilder t_scratch;

    [ThreadStatic]
    private static (int Lines, decimal Bytes) t_used;

    public static string[] EncodeAll(IReadOnlyList<string[]> rows)
    {
        var lines = new string[rows.Count];
        Parallel.For(0, rows.Count, i => lines[i] = Encode(rows[i]));
        return lines;
    }

    public static string Encode(string[] cells)
    {
        if (!t_ready)
        {
            t_scratch = new StringBuilder(256);
            t_used = (0, 0m);
            t_ready = true;
        }

        t_scratch.Clear();
        foreach (var cell in cells)
        {
            t_scratch.Append(cell.Replace("\t", "\\t")).Append('\t');
        }

        t_used = (t_used.Lines + 1, t_used.Bytes + t_scratch.Length);
        return t_scratch.ToString();
    }
}
