using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C6304;

public sealed record AuditEntry(string Actor, string Verb, DateTime At);

internal sealed class Cursor
{
    private int _end;

    public int End => Volatile.Read(ref _end);

    public int Advance(int to)
    {
        Volatile.Write(ref _end, to);
        return to;
    }
}

public sealed class AuditTrail
{
    private const int Capacity = 1 << 14;
    private readonly AuditEntry[] _entries = new AuditEntry[Capacity];
    private readonly Cursor _cursor = new();
    private readonly object _append = new();

    public int Count => _cursor.End;

    public int Append(string actor, string verb)
    {
        lock (_append)
        {
            int at = _cursor.End;
            if (at == Capacity)
            {
                return -1;
            }

            _entries[at] = new AuditEntry(actor, verb, DateTime.UtcNow);
            return _cursor.Advance(at + 1);
        }
    }

    public AuditEntry Latest()
    {
        int count = Count;
        return count > 0 ? _entries[count - 1] : null;
    }

    public IEnumerable<AuditEntry> By(string actor)
    {
        for (int i = 0; i < _cursor.End; i++)
        {
            if (_entries[i].Actor == actor)
            {
                yield return _entries[i];
            }
        }
    }
}
