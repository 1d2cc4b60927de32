using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C1507;

public sealed class ThemeResolver
{
    private sealed record Palette(IReadOnlyDictionary<string, string> Colors, bool Dark, string Fallback);

    private readonly Lazy<Palette> _palette;
    private readonly Action<string> _log;
    private bool _warned;

    public ThemeResolver(Func<IEnumerable<string>> lines, Action<string> log)
    {
        _log = log;
        _palette = new Lazy<Palette>(() => Parse(lines()), LazyThreadSafetyMode.ExecutionAndPublication);
    }

    public bool IsDark => _palette.Value.Dark;

    public string ColorOf(string role)
    {
        Palette palette = _palette.Value;
        if (palette.Colors.TryGetValue(role, out var color))
        {
            return color;
        }

        if (!_warned)
        {
            _warned = true;
            _log("no color for role " + role + ", using " + palette.Fallback);
        }

        return palette.Fallback;
    }

    private static Palette Parse(IEnumerable<string> lines)
    {
        var colors = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        bool dark = false;
        foreach (string line in lines)
        {
            if (line == "@dark")
            {
                dark = true;
                continue;
            }

            string[] pair = line.Split(':', 2, StringSplitOptions.TrimEntries);
            if (pair.Length == 2)
            {
                colors[pair[0]] = pair[1];
            }
        }

        return new Palette(colors, dark, dark ? "#eeeeee" : "#111111");
    }
}
