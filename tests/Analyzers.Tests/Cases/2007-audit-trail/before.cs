using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C2007;

public sealed record AuditEntry(DateTime At, string Actor, string Action);

public sealed class AuditTrail
{
    private readonly object _append = new();
    private AuditEntry[] _items = new AuditEntry[16];
    private int _count;

    public int Count => _count;

    public AuditEntry this[int index]
    {
        get
        {
            if ((uint)index >= (uint)_count)
            {
                throw new ArgumentOutOfRangeException(nameof(index));
            }

            return _items[index];
        }
    }

    public void Append(string actor, string action)
    {
        var entry = new AuditEntry(DateTime.UtcNow, actor, action);
        lock (_append)
        {
            if (_count == _items.Length)
            {
                var larger = new AuditEntry[_items.Length * 2];
                Array.Copy(_items, larger, _count);
                _items = larger;
            }

            _items[_count] = entry;
            _count++;
        }
    }

    public List<string> Actors(DateTime since)
    {
        var actors = new List<string>();
        int last = _count;
        for (int i = last - 1; i >= 0; i--)
        {
            var entry = _items[i];
            if (entry.At < since)
            {
                break;
            }

            actors.Add(entry.Actor);
        }

        return actors;
    }
}
