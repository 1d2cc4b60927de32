using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C4918;

public sealed class LootCatalog
{
    private readonly object _gate = new();
    private readonly List<(string Name, int Tier)> _items = new();
    private bool _indexed;
    private int[] _tierStart;
    private int _highest;

    public void Add(string name, int tier)
    {
        lock (_gate)
        {
            _items.Add((name, tier));
            _indexed = false;
        }
    }

    public string Roll(int tier, Random random)
    {
        lock (_gate)
        {
            EnsureIndexed();
            if (tier > _highest)
            {
                return null;
            }

            int from = _tierStart[tier];
            int to = _tierStart[tier + 1];
            return from == to ? null : _items[random.Next(from, to)].Name;
        }
    }

    public int HighestTier()
    {
        return Locked(static self =>
        {
            self.EnsureIndexed();
            return self._highest;
        });
    }

    private T Locked<T>(Func<LootCatalog, T> read)
    {
        lock (_gate)
        {
            return read(this);
        }
    }

    private void EnsureIndexed()
    {
        if (_indexed)
        {
            return;
        }

        _items.Sort(static (a, b) => a.Tier.CompareTo(b.Tier));
        _highest = _items.Count == 0 ? -1 : _items[^1].Tier;
        _tierStart = new int[_highest + 2];
        for (int tier = 0, i = 0; tier < _tierStart.Length; tier++)
        {
            while (i < _items.Count && _items[i].Tier < tier)
            {
                i++;
            }

            _tierStart[tier] = i;
        }

        _indexed = true;
    }
}
