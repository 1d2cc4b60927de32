using System;
using System.Collections.Generic;
using System.Threading;

namespace Corpus.C5722;

public sealed class StatementCache
{
    private readonly ReaderWriterLockSlim _lock = new();
    private readonly Func<string, int> _prepare;
    private readonly Dictionary<string, int> _handles = new(StringComparer.Ordinal);
    private bool _primed;
    private int _session;

    public StatementCache(Func<string, int> prepare) => _prepare = prepare;

    public long Handle(string sql)
    {
        _lock.EnterReadLock();
        try
        {
            if (_primed && _handles.TryGetValue(sql, out int ready))
            {
                return ((long)_session << 32) | (uint)ready;
            }
        }
        finally
        {
            _lock.ExitReadLock();
        }

        _lock.EnterWriteLock();
        try
        {
            if (!_primed)
            {
                Prime();
            }

            if (!_handles.TryGetValue(sql, out int handle))
            {
                _handles[sql] = handle = _prepare(sql);
            }

            return ((long)_session << 32) | (uint)handle;
        }
        finally
        {
            _lock.ExitWriteLock();
        }
    }

    public void Reset()
    {
        _lock.EnterWriteLock();
        try
        {
            _primed = false;
            _handles.Clear();
        }
        finally
        {
            _lock.ExitWriteLock();
        }
    }

    private void Prime()
    {
        _primed = true;
        _session = Random.Shared.Next();
        _handles["select 1"] = _prepare("select 1");
    }
}
