using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C5214;

public sealed class BerthPlan
{
    private readonly ReaderWriterLockSlim _rw = new();
    private readonly Dictionary<string, int> _berths = new(StringComparer.OrdinalIgnoreCase);
    private bool _published;
    private string _harbour;
    private int _depth;

    public void Publish(string harbour, int depth)
    {
        _rw.EnterWriteLock();
        try
        {
            if (!_published)
            {
                _harbour = harbour;
                _depth = depth;
                _published = true;
            }
        }
        finally
        {
            _rw.ExitWriteLock();
        }
    }

    public bool Assign(string ship, int draught)
    {
        _rw.EnterUpgradeableReadLock();
        try
        {
            if (!Fits(draught) || _berths.ContainsKey(ship))
            {
                return false;
            }

            _rw.EnterWriteLock();
            try
            {
                _berths[ship] = _berths.Count;
                return true;
            }
            finally
            {
                _rw.ExitWriteLock();
            }
        }
        finally
        {
            _rw.ExitUpgradeableReadLock();
        }
    }

    public string Board()
    {
        _rw.EnterReadLock();
        try
        {
            return Title() + " / " + _berths.Count;
        }
        finally
        {
            _rw.ExitReadLock();
        }
    }

    private bool Fits(int draught)
    {
        if (!_published)
        {
            return false;
        }

        return draught < _depth;
    }

    private string Title()
    {
        if (!_published)
        {
            return "unpublished";
        }

        return _harbour.ToUpperInvariant() + " " + _depth + "m";
    }
}
