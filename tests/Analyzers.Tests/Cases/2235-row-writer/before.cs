using System;
using System.Collections.Generic;
using System.Text;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C2235;

public static class RowWriter
{
    private const int MaxKept = 1024;

    [ThreadStatic]
    private static StringBuilder t_text;

    [ThreadStatic]
    private static bool t_rented;

    public static string Join(IEnumerable<object> cells)
    {
        var text = Rent();
        foreach (var cell in cells)
        {
            if (text.Length > 0)
            {
                text.Append(',');
            }

            Escape(text, cell?.ToString() ?? string.Empty);
        }

        return Return(text);
    }

    public static string[] JoinAll(IReadOnlyList<object[]> rows)
    {
        var lines = new string[rows.Count];
        Parallel.For(0, rows.Count, i => lines[i] = Join(rows[i]));
        return lines;
    }

    private static StringBuilder Rent()
    {
        if (t_text is null || t_rented)
        {
            return new StringBuilder(256);
        }

        t_rented = true;
        return t_text;
    }

    private static string Return(StringBuilder text)
    {
        string line = text.ToString();
        text.Clear();
        if (text.Capacity <= MaxKept)
        {
            t_text = text;
        }

        t_rented = false;
        return line;
    }

    private static void Escape(StringBuilder text, string cell)
    {
        if (cell.IndexOfAny([',', '"', '\n']) < 0)
        {
            text.Append(cell);
            return;
        }

        text.Append('"').Append(cell.Replace("\"", "\"\"")).Append('"');
    }
}
