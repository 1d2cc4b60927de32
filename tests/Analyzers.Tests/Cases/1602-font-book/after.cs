using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C1602;

internal static class Once
{
    public static void Run(ref bool done, object gate, Action build)
    {
        if (Volatile.Read(ref done))
        {
            return;
        }

        lock (gate)
        {
            if (!done)
            {
                build();
                Volatile.Write(ref done, true);
            }
        }
    }
}

internal sealed class FontBook
{
    private readonly object _gate = new();
    private readonly Func<IEnumerable<KeyValuePair<string, string>>> _catalog;
    private readonly Dictionary<string, string> _faces = new(StringComparer.OrdinalIgnoreCase);
    private bool _facesDone;
    private bool _metricsDone;
    private int _ascent;
    private int _descent;

    public FontBook(Func<IEnumerable<KeyValuePair<string, string>>> catalog) => _catalog = catalog;

    public string File(string family)
    {
        Once.Run(ref _facesDone, _gate, LoadFaces);
        return _faces.TryGetValue(family, out var file) ? file : null;
    }

    public int LineHeight(int points)
    {
        Once.Run(ref _metricsDone, _gate, LoadMetrics);
        return (_ascent + _descent) * points / 1000;
    }

    private void LoadFaces()
    {
        foreach (var (family, file) in _catalog())
        {
            _faces[family] = file;
        }
    }

    private void LoadMetrics()
    {
        foreach (var (family, file) in _catalog())
        {
            _ascent = Math.Max(_ascent, 700 + family.Length);
            _descent = Math.Max(_descent, 200 + file.Length);
        }
    }
}
