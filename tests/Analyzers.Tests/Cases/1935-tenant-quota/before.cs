using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C1935;

public sealed class TenantQuota
{
    private readonly ReaderWriterLockSlim _rw = new();
    private readonly Func<string, int> _limitOf;
    private readonly Dictionary<string, int> _limits = new();
    private bool _primed;
    private int _default;

    public TenantQuota(Func<string, int> limitOf) => _limitOf = limitOf;

    public int Limit(string tenant)
    {
        _rw.EnterUpgradeableReadLock();
        try
        {
            if (NeedsPriming())
            {
                _rw.EnterWriteLock();
                try
                {
                    Prime();
                }
                finally
                {
                    _rw.ExitWriteLock();
                }
            }

            return Lookup(tenant);
        }
        finally
        {
            _rw.ExitUpgradeableReadLock();
        }
    }

    public bool TryPeek(string tenant, out int limit)
    {
        _rw.EnterReadLock();
        try
        {
            limit = NeedsPriming() ? 0 : Lookup(tenant);
            return limit > 0;
        }
        finally
        {
            _rw.ExitReadLock();
        }
    }

    private bool NeedsPriming() => !_primed;

    private int Lookup(string tenant) => _limits.TryGetValue(tenant, out int limit) ? limit : _default;

    private void Prime()
    {
        _default = _limitOf("*");
        foreach (var tenant in new[] { "gold", "silver" })
        {
            _limits[tenant] = _limitOf(tenant);
        }

        _primed = true;
    }
}
