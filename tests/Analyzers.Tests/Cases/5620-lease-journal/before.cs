using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C5620;

public sealed record Lease(string Resource, string Owner, long GrantedAt, long ExpiresAt);

public sealed class LeaseJournal
{
    private readonly object _write = new();
    private readonly Func<long> _clock;
    private Lease[] _entries = new Lease[32];
    private int _count;

    public LeaseJournal(Func<long> clock) => _clock = clock;

    public int Count => Volatile.Read(ref _count);

    public Lease this[int index]
    {
        get
        {
            if ((uint)index >= (uint)Volatile.Read(ref _count))
            {
                throw new ArgumentOutOfRangeException(nameof(index));
            }

            return _entries[index];
        }
    }

    public int Grant(string resource, string owner, long milliseconds)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(milliseconds);

        lock (_write)
        {
            int at = _count;
            if (at == _entries.Length)
            {
                Grow();
            }

            long now = _clock();
            _entries[at] = new Lease(resource, owner, now, now + milliseconds);
            Volatile.Write(ref _count, at + 1);
            return at;
        }
    }

    public Lease Holder(string resource)
    {
        int count = Volatile.Read(ref _count);
        var entries = _entries;
        long now = _clock();
        for (int i = count - 1; i >= 0; i--)
        {
            var lease = entries[i];
            if (lease.Resource == resource)
            {
                return lease.ExpiresAt > now ? lease : null;
            }
        }

        return null;
    }

    private void Grow()
    {
        var bigger = new Lease[_entries.Length * 2];
        Array.Copy(_entries, bigger, _entries.Length);
        _entries = bigger;
    }
}
