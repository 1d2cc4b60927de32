using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C4419;

public sealed class PostalAreas
{
    private readonly Func<IEnumerable<string>> _lines;
    private Dictionary<string, string> _areas;
    private bool _ready;
    private object _lock = new();
    private int _longestCode;

    public PostalAreas(Func<IEnumerable<string>> lines) => _lines = lines;

    public int LongestCode
    {
        get
        {
            Ready();
            return _longestCode;
        }
    }

    public string Find(string code)
    {
        var areas = Ready();
        for (int n = Math.Min(code.Length, _longestCode); n > 0; n--)
        {
            if (areas.TryGetValue(code[..n], out var area))
            {
                return area;
            }
        }

        return "unknown";
    }

    private Dictionary<string, string> Ready() =>
        LazyInitializer.EnsureInitialized(ref _areas, ref _ready, ref _lock, Parse);

    private Dictionary<string, string> Parse()
    {
        var areas = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var line in _lines())
        {
            var cells = line.Split(';', 2);
            areas[cells[0]] = cells[1];
            _longestCode = Math.Max(_longestCode, cells[0].Length);
        }

        return areas;
    }
}
