using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C1607;

public sealed class SearchIndex
{
    private readonly Lock _lock = new();
    private readonly List<string> _documents = new();
    private bool _sorted = true;
    private Dictionary<char, List<int>> _byInitial = new();

    public int Count
    {
        get
        {
            lock (_lock)
            {
                return _documents.Count;
            }
        }
    }

    public void Add(string document)
    {
        using (_lock.EnterScope())
        {
            _documents.Add(document);
            _sorted = false;
        }
    }

    public string[] StartingWith(char initial)
    {
        lock (_lock)
        {
            Rebuild();
            if (!_byInitial.TryGetValue(initial, out var hits))
            {
                return Array.Empty<string>();
            }

            return hits.ConvertAll(i => _documents[i]).ToArray();
        }
    }

    public Task<int> DistinctInitialsAsync() => Task.Run(() =>
    {
        lock (_lock)
        {
            Rebuild();
            return _byInitial.Count;
        }
    });

    private void Rebuild()
    {
        if (_sorted)
        {
            return;
        }

        _documents.Sort(StringComparer.Ordinal);
        _byInitial = new Dictionary<char, List<int>>();
        for (int i = 0; i < _documents.Count; i++)
        {
            char c = _documents[i].Length == 0 ? ' ' : _documents[i][0];
            if (!_byInitial.TryGetValue(c, out var list))
            {
                _byInitial.Add(c, list = new List<int>());
            }

            list.Add(i);
        }

        _sorted = true;
    }
}
