using System;
using System.Collections.Generic;
using System.Threading;

namespace Corpus.C2315;

public abstract class MetadataSource<TKey>
{
    private readonly ReaderWriterLockSlim _rw = new(LockRecursionPolicy.SupportsRecursion);
    protected volatile bool Complete;

    protected abstract void Populate();

    public abstract bool Contains(TKey key);

    protected void EnsureComplete()
    {
        if (Complete)
        {
            return;
        }

        _rw.EnterWriteLock();
        try
        {
            if (!Complete)
            {
                Populate();
                Complete = true;
            }
        }
        finally
        {
            _rw.ExitWriteLock();
        }
    }
}

public sealed class ColumnMetadata : MetadataSource<string>
{
    private readonly Func<string[]> _describe;
    private Dictionary<string, int> _ordinals;
    private string[] _names;

    public ColumnMetadata(Func<string[]> describe) => _describe = describe;

    public override bool Contains(string key)
    {
        EnsureComplete();
        return _ordinals.ContainsKey(key);
    }

    public string NameAt(int ordinal)
    {
        EnsureComplete();
        return _names[ordinal];
    }

    protected override void Populate()
    {
        var names = _describe();
        var ordinals = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase);
        for (int i = 0; i < names.Length; i++)
        {
            ordinals[names[i]] = i;
        }

        _names = names;
        _ordinals = ordinals;
    }
}

public sealed class PartitionMetadata : MetadataSource<int>
{
    private readonly Func<IEnumerable<long>> _sizes;
    private readonly List<long> _totals = new();

    public PartitionMetadata(Func<IEnumerable<long>> sizes) => _sizes = sizes;

    public override bool Contains(int key)
    {
        EnsureComplete();
        return (uint)key < (uint)_totals.Count;
    }

    protected override void Populate()
    {
        long total = 0;
        foreach (long size in _sizes())
        {
            _totals.Add(total += size);
        }
    }
}
