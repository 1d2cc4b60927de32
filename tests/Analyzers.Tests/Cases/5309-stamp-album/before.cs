using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C5309;

internal sealed class Turnstile
{
    private readonly Lock _arm = new();

    public void Pass(Action body)
    {
        lock (_arm)
        {
            body();
        }
    }
}

public sealed class StampAlbum
{
    private readonly Turnstile _turnstile = new();
    private readonly Action _index;
    private readonly IReadOnlyList<(int Year, string Motif)> _stamps;
    private readonly Dictionary<int, string> _byYear = new();
    private bool _indexed;
    private int _oldest = int.MaxValue;

    public StampAlbum(IReadOnlyList<(int Year, string Motif)> stamps)
    {
        _stamps = stamps;
        _index = Index;
    }

    public string Motif(int year)
    {
        if (!_indexed)
        {
            _turnstile.Pass(_index);
        }

        return year < _oldest ? null : _byYear.GetValueOrDefault(year);
    }

    private void Index()
    {
        if (_indexed)
        {
            return;
        }

        foreach (var (year, motif) in _stamps)
        {
            _byYear[year] = motif;
            _oldest = Math.Min(_oldest, year);
        }

        _indexed = true;
    }
}
