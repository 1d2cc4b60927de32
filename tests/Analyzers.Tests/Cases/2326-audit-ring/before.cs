using System;
using System.Collections.Generic;
using System.Threading;

namespace Corpus.C2326;

public sealed class AuditRecord
{
    public AuditRecord(string actor, string action)
    {
        Actor = actor;
        Action = action;
    }

    public string Actor { get; }

    public string Action { get; }
}

public abstract class AuditTrail
{
    private readonly object _write = new();
    private readonly AuditRecord[] _records;
    private volatile int _written;

    protected AuditTrail(int capacity) => _records = new AuditRecord[capacity];

    public int Written => _written;

    public void Write(string actor, string action)
    {
        lock (_write)
        {
            int slot = _written;
            if (slot == _records.Length)
            {
                throw new InvalidOperationException("audit trail is full");
            }

            _written = slot + 1;
            _records[slot] = new AuditRecord(actor, Normalize(action));
        }
    }

    protected virtual string Normalize(string action) => action.Trim().ToLowerInvariant();

    protected AuditRecord At(int index) => _records[index];
}

public sealed class SessionAuditTrail : AuditTrail
{
    public SessionAuditTrail()
        : base(4096)
    {
    }

    public List<string> ActionsOf(string actor)
    {
        var actions = new List<string>();
        int written = Written;
        for (int i = 0; i < written; i++)
        {
            AuditRecord record = At(i);
            if (record.Actor == actor)
            {
                actions.Add(record.Action);
            }
        }

        return actions;
    }
}
