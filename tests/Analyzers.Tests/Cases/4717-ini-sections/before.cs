using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C4717;

public sealed class IniDocument
{
    private readonly object _gate = new();
    private readonly Dictionary<string, string> _values = new(StringComparer.OrdinalIgnoreCase);
    private readonly string _text;
    private bool _parsed;
    private int _sections;

    public IniDocument(string text) => _text = text;

    public int Sections
    {
        get
        {
            lock (_gate)
            {
                EnsureParsed();
                return _sections;
            }
        }
    }

    public bool TryGet(string section, string key, out string value)
    {
        lock (_gate)
        {
            EnsureParsed();
            return _values.TryGetValue(section + "." + key, out value);
        }
    }

    public void Set(string section, string key, string value)
    {
        lock (_gate)
        {
            EnsureParsed();
            _values[section + "." + key] = value;
        }
    }

    private void EnsureParsed()
    {
        if (_parsed)
        {
            return;
        }

        _parsed = true;
        string section = "";
        foreach (string raw in _text.Split('\n'))
        {
            string line = raw.Trim();
            if (line.StartsWith('[') && line.EndsWith(']'))
            {
                section = line[1..^1];
                _sections++;
            }
            else if (line.IndexOf('=') is > 0 and var at)
            {
                _values[section + "." + line[..at].TrimEnd()] = line[(at + 1)..].TrimStart();
            }
        }
    }
}
