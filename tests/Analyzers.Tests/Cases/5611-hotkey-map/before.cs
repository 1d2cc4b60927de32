using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C5611;

public interface IKeymapSource
{
    IEnumerable<string> ReadLines(string profile);
}

public sealed class HotkeyMap
{
    private readonly object _loadLock = new();
    private readonly IKeymapSource _source;
    private readonly string _profile;
    private Dictionary<string, string> _bindings;

    public HotkeyMap(IKeymapSource source, string profile)
    {
        _source = source;
        _profile = profile;
    }

    public string CommandFor(string chord)
    {
        var bindings = _bindings ?? Load();
        return bindings.TryGetValue(Normalize(chord), out var command) ? command : null;
    }

    public bool IsBound(string chord) => CommandFor(chord) is not null;

    public void Reload()
    {
        lock (_loadLock)
        {
            _bindings = null;
        }
    }

    private Dictionary<string, string> Load()
    {
        lock (_loadLock)
        {
            if (_bindings is not null)
            {
                return _bindings;
            }

            _bindings = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
            Merge("default");
            if (_profile != "default")
            {
                Merge(_profile);
            }

            return _bindings;
        }
    }

    private void Merge(string profile)
    {
        foreach (var line in _source.ReadLines(profile))
        {
            int arrow = line.IndexOf("=>", StringComparison.Ordinal);
            if (arrow <= 0 || line[0] == '#')
            {
                continue;
            }

            string chord = Normalize(line[..arrow]);
            string command = line[(arrow + 2)..].Trim();
            if (command == "none")
            {
                _bindings.Remove(chord);
            }
            else
            {
                _bindings[chord] = command;
            }
        }
    }

    private static string Normalize(string chord) => chord.Replace(" ", "").Replace("Control", "Ctrl");
}
