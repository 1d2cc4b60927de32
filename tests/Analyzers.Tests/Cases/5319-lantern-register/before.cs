using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C5319;

public sealed class LanternRegister
{
    private readonly object _book = new();
    private readonly string _text;
    private bool _parsed;
    private readonly Dictionary<string, int> _lit = new();
    private int _total;

    public LanternRegister(string text) => _text = text;

    public int Total
    {
        get
        {
            lock (_book)
            {
                EnsureParsed();
                return _total;
            }
        }
    }

    public IReadOnlyList<string> Names()
    {
        lock (_book)
        {
            EnsureParsed();
            return new List<string>(_lit.Keys);
        }
    }

    public bool TryHours(string name, out int hours)
    {
        lock (_book)
        {
            return Find(name, out hours);
        }
    }

    private bool Find(string name, out int hours)
    {
        EnsureParsed();
        return _lit.TryGetValue(name, out hours);
    }

    private void EnsureParsed()
    {
        if (_parsed)
        {
            return;
        }

        _parsed = true;
        foreach (var line in _text.Split('\n'))
        {
            int at = line.IndexOf('=');
            if (at > 0 && int.TryParse(line.AsSpan(at + 1), out int hours))
            {
                _lit[line[..at]] = hours;
                _total += hours;
            }
        }
    }
}
