using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C1410;

public sealed record Lease(string Resource, string Holder, DateTime Until);

public sealed class LeaseDesk
{
    private readonly object _desk = new();
    private readonly Func<IEnumerable<Lease>> _restore;
    private bool _restored;
    private Dictionary<string, Lease> _leases;
    private int _granted;

    public LeaseDesk(Func<IEnumerable<Lease>> restore) => _restore = restore;

    public int Granted
    {
        get
        {
            lock (_desk)
            {
                RestoreOnce();
                return _granted;
            }
        }
    }

    public Lease Acquire(string resource, string holder, TimeSpan duration)
    {
        lock (_desk)
        {
            RestoreOnce();
            if (IsHeldByOther(resource, holder))
            {
                return null;
            }

            var lease = new Lease(resource, holder, DateTime.UtcNow + duration);
            _leases[resource] = lease;
            _granted++;
            return lease;
        }
    }

    public bool Release(string resource, string holder)
    {
        lock (_desk)
        {
            RestoreOnce();
            return !IsHeldByOther(resource, holder) && _leases.Remove(resource);
        }
    }

    private bool IsHeldByOther(string resource, string holder) =>
        _leases.TryGetValue(resource, out var lease) && lease.Holder != holder && lease.Until > DateTime.UtcNow;

    private void RestoreOnce()
    {
        if (_restored)
        {
            return;
        }

        _leases = new Dictionary<string, Lease>(StringComparer.Ordinal);
        foreach (var lease in _restore())
        {
            _leases[lease.Resource] = lease;
            _granted++;
        }

        _restored = true;
    }
}
