using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C5118;

public sealed class FerrySlots
{
    private readonly ReaderWriterLockSlim _rw = new();
    private readonly Func<IEnumerable<(string Sailing, int Free)>> _pull;
    private readonly Dictionary<string, int> _free = new();
    private bool _loaded;
    private int _total;

    public FerrySlots(Func<IEnumerable<(string Sailing, int Free)>> pull) => _pull = pull;

    public int Total
    {
        get
        {
            _rw.EnterReadLock();
            try
            {
                return _loaded ? _total : -1;
            }
            finally
            {
                _rw.ExitReadLock();
            }
        }
    }

    public int Free(string sailing)
    {
        _rw.EnterUpgradeableReadLock();
        try
        {
            if (NeedsLoad())
            {
                Load();
            }

            return _free.TryGetValue(sailing, out int free) ? free : 0;
        }
        finally
        {
            _rw.ExitUpgradeableReadLock();
        }
    }

    private bool NeedsLoad() => !_loaded;

    private void Load()
    {
        _rw.EnterWriteLock();
        try
        {
            var slots = new List<(string Sailing, int Free)>(_pull());
            _loaded = true;
            foreach (var (sailing, free) in slots)
            {
                _free[sailing] = free;
                _total += free;
            }
        }
        finally
        {
            _rw.ExitWriteLock();
        }
    }
}
