using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C5807;

public sealed class PostcodeBook
{
    private readonly object _load = new();
    private readonly Func<IEnumerable<string>> _lines;
    private Dictionary<string, string> _towns;
    private int _loads;
    private TimeSpan _cost;
    private string _first;

    public PostcodeBook(Func<IEnumerable<string>> lines) => _lines = lines;

    public string Town(string code)
    {
        var towns = _towns;
        if (towns == null)
        {
            towns = Load();
        }

        return towns.TryGetValue(code, out var town) ? town : "?";
    }

    public void Invalidate()
    {
        lock (_load)
        {
            _towns = null;
        }
    }

    public string Report()
    {
        lock (_load)
        {
            return _towns != null ? $"{_loads} loads, last from {_first} in {_cost}" : "cold";
        }
    }

    private Dictionary<string, string> Load()
    {
        lock (_load)
        {
            if (_towns != null)
            {
                return _towns;
            }

            var clock = Stopwatch.StartNew();
            var fresh = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
            _first = null;
            foreach (string line in _lines())
            {
                _first ??= line;
                int tab = line.IndexOf('\t');
                fresh[line[..tab]] = line[(tab + 1)..];
            }

            _loads++;
            _towns = fresh;
            _cost = clock.Elapsed;
            return fresh;
        }
    }
}
