using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C5213;

public abstract class LazyIndex
{
    protected readonly object Sync = new();

    private volatile bool _built;

    protected bool Built => _built;

    protected void BuildOnce()
    {
        lock (Sync)
        {
            if (!Built)
            {
                Fill();
                _built = true;
            }
        }
    }

    protected abstract void Fill();
}

public sealed class SymbolIndex : LazyIndex
{
    private readonly IReadOnlyList<string> _sources;
    private readonly Dictionary<string, int> _byName = new(StringComparer.Ordinal);
    private readonly HashSet<string> _twice = new(StringComparer.Ordinal);
    private readonly List<string> _pinned = new();

    public SymbolIndex(IReadOnlyList<string> sources) => _sources = sources;

    public int Count
    {
        get
        {
            BuildOnce();
            return _byName.Count;
        }
    }

    public int Find(string name)
    {
        if (!Built)
        {
            BuildOnce();
        }

        return _byName.TryGetValue(name, out int at) && !_twice.Contains(name) ? at : -1;
    }

    public void Pin(string name)
    {
        lock (Sync)
        {
            _pinned.Add(name);
        }
    }

    public string[] Pinned()
    {
        lock (Sync)
        {
            return _pinned.ToArray();
        }
    }

    protected override void Fill()
    {
        for (int i = 0; i < _sources.Count; i++)
        {
            if (!_byName.TryAdd(_sources[i], i))
            {
                _twice.Add(_sources[i]);
            }
        }
    }
}
