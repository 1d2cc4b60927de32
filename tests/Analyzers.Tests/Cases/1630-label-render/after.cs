using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C1630;

internal static class LabelRender
{
    private static readonly object s_sync = new();
    private static volatile Func<string, string> s_escape;
    private static int s_width;
    private static char s_fill;

    public static string Cell(string text)
    {
        var escape = s_escape;
        if (escape == null)
        {
            escape = Configured();
        }

        string cell = escape(text);
        return cell.Length >= s_width ? cell : cell.PadRight(s_width, s_fill);
    }

    public static string Row(params string[] cells)
    {
        var row = new System.Text.StringBuilder();
        foreach (var cell in cells)
        {
            row.Append(Cell(cell)).Append('|');
        }

        return row.ToString();
    }

    private static Func<string, string> Configured()
    {
        lock (s_sync)
        {
            if (s_escape == null)
            {
                Configure(Environment.GetEnvironmentVariable("TERM") ?? "dumb");
            }

            return s_escape;
        }
    }

    private static void Configure(string term)
    {
        bool ansi = term.StartsWith("xterm", StringComparison.Ordinal);
        s_width = ansi ? 24 : 16;
        s_fill = ansi ? '\u00b7' : ' ';
        s_escape = ansi
            ? static s => "\u001b[1m" + s + "\u001b[0m"
            : static s => s;
    }
}
