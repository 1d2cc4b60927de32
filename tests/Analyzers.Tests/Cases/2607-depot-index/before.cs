using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C2607;

public sealed class Shelf
{
    public Shelf(string code, IReadOnlyList<string> articles, double load)
    {
        Code = code;
        Articles = articles;
        Load = load;
    }

    public string Code { get; }

    public IReadOnlyList<string> Articles { get; }

    public double Load { get; }
}

public sealed class DepotIndex
{
    private readonly object _indexing = new();
    private readonly IReadOnlyList<Shelf> _shelves;
    private readonly Dictionary<string, Shelf> _shelfOf = new(StringComparer.Ordinal);
    private volatile bool _indexed;
    private Shelf _heaviest;

    public DepotIndex(IReadOnlyList<Shelf> shelves) => _shelves = shelves;

    public string Locate(string article)
    {
        EnsureIndexed();
        return _shelfOf.TryGetValue(article, out Shelf shelf) ? shelf.Code : null;
    }

    public double PeakLoad()
    {
        EnsureIndexed();
        return _heaviest?.Load ?? 0;
    }

    private void EnsureIndexed()
    {
        if (_indexed)
        {
            return;
        }

        lock (_indexing)
        {
            if (_indexed)
            {
                return;
            }

            _indexed = true;
            foreach (Shelf shelf in _shelves)
            {
                Collect(shelf);
            }
        }
    }

    private void Collect(Shelf shelf)
    {
        foreach (string article in shelf.Articles)
        {
            _shelfOf[article] = shelf;
        }

        if (_heaviest == null || shelf.Load > _heaviest.Load)
        {
            _heaviest = shelf;
        }
    }
}
