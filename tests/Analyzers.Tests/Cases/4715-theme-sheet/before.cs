using System;
using System.Collections.Generic;
using System.IO;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C4715;

public sealed class ThemeSheet
{
    public Dictionary<string, string> Brushes { get; } = new(StringComparer.OrdinalIgnoreCase);
    public double FontSize { get; set; }
}

public static class Themes
{
    private static readonly object s_sync = new();
    private static ThemeSheet s_active;

    public static double LineHeight => Active.FontSize * 1.4;

    private static ThemeSheet Active => s_active ?? LoadActive();

    public static string Brush(string role) =>
        Active.Brushes.TryGetValue(role, out string brush) ? brush : "#ff00ff";

    private static ThemeSheet LoadActive()
    {
        lock (s_sync)
        {
            if (s_active == null)
            {
                s_active = new ThemeSheet();
                foreach (string line in File.ReadLines(Path.Combine(AppContext.BaseDirectory, "theme.txt")))
                {
                    string[] parts = line.Split(':', 2);
                    if (parts.Length == 2)
                    {
                        s_active.Brushes[parts[0].Trim()] = parts[1].Trim();
                    }
                }

                s_active.FontSize = s_active.Brushes.ContainsKey("compact") ? 11 : 14;
            }

            return s_active;
        }
    }
}
