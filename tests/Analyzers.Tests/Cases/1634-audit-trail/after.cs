using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C1634;

public sealed record AuditEntry(DateTime At, string User, string Action);

public sealed class AuditTrail
{
    private readonly AuditEntry[] _entries;
    private SpinLock _append = new(enableThreadOwnerTracking: false);
    private volatile int _count;

    public AuditTrail(int capacity) => _entries = new AuditEntry[capacity];

    public int Count => _count;

    public bool TryAppend(string user, string action)
    {
        var entry = new AuditEntry(DateTime.UtcNow, user, action);
        bool taken = false;
        try
        {
            _append.Enter(ref taken);
            if (_count == _entries.Length)
            {
                return false;
            }

            int at = _count;
            _entries[at] = entry;
            _count = at + 1;
            return true;
        }
        finally
        {
            if (taken)
            {
                _append.Exit(useMemoryBarrier: true);
            }
        }
    }

    public int CountFor(string user)
    {
        int hits = 0;
        int n = _count;
        for (int i = 0; i < n; i++)
        {
            if (string.Equals(_entries[i].User, user, StringComparison.Ordinal))
            {
                hits++;
            }
        }

        return hits;
    }

    public AuditEntry Last()
    {
        int n = _count;
        return n == 0 ? null : _entries[n - 1] with { Action = _entries[n - 1].Action.ToLowerInvariant() };
    }
}
