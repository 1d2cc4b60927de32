using System;
using System.Collections.Generic;

namespace Corpus.S2129;

public sealed record AuditLine(string Actor, string Action, DateTime At);

public sealed class AuditSpool : IDisposable
{
    private readonly object _sync = new();
    private readonly Action<IReadOnlyList<AuditLine>> _flush;
    private readonly int _capacity;
    private List<AuditLine> _lines = new();
    private bool _closed;
    private string _closedBy;

    public AuditSpool(Action<IReadOnlyList<AuditLine>> flush, int capacity)
    {
        _flush = flush;
        _capacity = capacity;
    }

    public void Record(string actor, string action)
    {
        ObjectDisposedException.ThrowIf(_closed, this);
        List<AuditLine> full = null;
        lock (_sync)
        {
            if (_closed)
            {
                throw new ObjectDisposedException(nameof(AuditSpool), "closed by " + _closedBy);
            }

            _lines.Add(new AuditLine(actor, action, DateTime.UtcNow));
            if (_lines.Count >= _capacity)
            {
                full = _lines;
                _lines = new List<AuditLine>(_capacity);
            }
        }

        if (full is not null)
        {
            _flush(full);
        }
    }

    public void Close(string reason)
    {
        if (_closed)
        {
            return;
        }

        List<AuditLine> rest;
        lock (_sync)
        {
            if (_closed)
            {
                return;
            }

            rest = _lines;
            _lines = new List<AuditLine>();
            _closedBy = reason;
            _closed = true;
        }

        _flush(rest);
    }

    public void Dispose() => Close("dispose");
}
