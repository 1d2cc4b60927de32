using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C1404;

public sealed record AuditEntry(DateTime At, string Actor, string Action);

public sealed class AuditTrail
{
    private readonly object _append = new();
    private readonly int _capacity;
    private AuditEntry[] _entries = new AuditEntry[16];
    private int _count;

    public AuditTrail(int capacity = int.MaxValue) => _capacity = capacity;

    public bool Record(string actor, string action)
    {
        var entry = new AuditEntry(DateTime.UtcNow, actor, action);
        lock (_append)
        {
            if (_count >= _capacity)
            {
                return false;
            }

            if (_count == _entries.Length)
            {
                Grow();
            }

            _entries[_count] = entry;
            Volatile.Write(ref _count, _count + 1);
            return true;
        }
    }

    public AuditEntry Latest()
    {
        int n = Volatile.Read(ref _count);
        return n > 0 ? _entries[n - 1] : null;
    }

    public List<AuditEntry> Since(DateTime from)
    {
        var found = new List<AuditEntry>();
        int n = Volatile.Read(ref _count);
        var entries = _entries;
        for (int i = n - 1; i >= 0; i--)
        {
            var entry = entries[i];
            if (entry.At < from)
            {
                break;
            }

            found.Add(entry);
        }

        found.Reverse();
        return found;
    }

    private void Grow()
    {
        var bigger = new AuditEntry[_entries.Length * 2];
        Array.Copy(_entries, bigger, _entries.Length);
        _entries = bigger;
    }
}
