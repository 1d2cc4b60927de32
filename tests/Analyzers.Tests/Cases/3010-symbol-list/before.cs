using System.Collections.Generic;
using System.Threading.Tasks;
using System.Threading;
using System;

namespace Corpus.C3010;

public sealed class Symbol
{
    public readonly string Name;
    public readonly int Line;

    public Symbol(string name, int line)
    {
        Name = name;
        Line = line;
    }
}

public sealed class SymbolList
{
    private const int InitialCapacity = 16;

    private readonly object _syncRoot = new object();
    private Symbol[] _items = new Symbol[InitialCapacity];
    private int _count;

    public object SyncRoot
    {
        get { return _syncRoot; }
    }

    public int Count
    {
        get { return _count; }
    }

    public Symbol this[int index]
    {
        get
        {
            if (index < 0 || index >= _count)
                throw new ArgumentOutOfRangeException("index");

            return _items[index];
        }
    }

    public int Add(Symbol symbol)
    {
        if (symbol == null)
            throw new ArgumentNullException("symbol");

        lock (SyncRoot)
        {
            if (_count == _items.Length)
                Grow();

            _items[_count] = symbol;
            return _count++;
        }
    }

    public Symbol Find(string name)
    {
        int count = _count;
        Symbol[] items = _items;
        for (int i = 0; i < count; i++)
        {
            if (items[i].Name == name)
                return items[i];
        }

        return null;
    }

    private void Grow()
    {
        Symbol[] larger = new Symbol[_items.Length * 2];
        Array.Copy(_items, 0, larger, 0, _count);
        _items = larger;
    }
}
