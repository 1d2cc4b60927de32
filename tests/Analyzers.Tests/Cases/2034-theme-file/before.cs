using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C2034;

public sealed class ThemeFile
{
    private static readonly ConcurrentDictionary<string, ThemeFile> s_cache = new(StringComparer.OrdinalIgnoreCase);

    private readonly Dictionary<string, uint> _colors = new(StringComparer.OrdinalIgnoreCase);
    private bool _hasPalette;
    private string _title;
    private uint _accent;

    private ThemeFile(string path)
    {
        _title = System.IO.Path.GetFileNameWithoutExtension(path);
        foreach (var line in System.IO.File.ReadLines(path))
        {
            ParseLine(line);
        }
    }

    public static ThemeFile Open(string path) => s_cache.GetOrAdd(path, static p => new ThemeFile(p));

    public string Title => _title;

    public uint Accent
    {
        get
        {
            if (_hasPalette)
            {
                return _accent;
            }

            return 0xFF808080;
        }
    }

    public bool TryColor(string name, out uint color)
    {
        color = Accent;
        return _hasPalette && _colors.TryGetValue(name, out color);
    }

    private void ParseLine(string line)
    {
        int at = line.IndexOf('=');
        if (at <= 0)
        {
            return;
        }

        var name = line[..at].Trim();
        var value = line[(at + 1)..].Trim();
        if (name == "title")
        {
            _title = value;
        }
        else if (uint.TryParse(value, System.Globalization.NumberStyles.HexNumber, null, out uint color))
        {
            _colors[name] = color;
            _accent = name == "accent" || _accent == 0 ? color : _accent;
            _hasPalette = true;
        }
    }
}
