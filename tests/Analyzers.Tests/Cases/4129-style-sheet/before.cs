using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C4129;

public sealed class StyleSheet
{
    private readonly object _load = new();
    private readonly Func<IEnumerable<KeyValuePair<string, double>>> _entries;
    private bool _loaded;
    private Dictionary<string, double> _sizes;
    private double _largest;

    public StyleSheet(Func<IEnumerable<KeyValuePair<string, double>>> entries) => _entries = entries;

    public double SizeOf(string style)
    {
        EnsureLoaded();
        return _sizes.TryGetValue(style, out double size) ? size : _largest / 2;
    }

    public double Largest
    {
        get
        {
            EnsureLoaded();
            return _largest;
        }
    }

    private void EnsureLoaded()
    {
        if (_loaded)
        {
            Volatile.ReadBarrier();
            return;
        }

        lock (_load)
        {
            if (_loaded)
            {
                return;
            }

            var sizes = new Dictionary<string, double>(StringComparer.OrdinalIgnoreCase);
            foreach (var (style, size) in _entries())
            {
                sizes[style] = size;
                _largest = Math.Max(_largest, size);
            }

            _sizes = sizes;
            Volatile.WriteBarrier();
            _loaded = true;
        }
    }
}
