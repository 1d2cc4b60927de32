using System;
using System.Collections.Generic;
using System.IO;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C1930;

public sealed class Outbox : IDisposable
{
    private readonly object _write = new();
    private readonly Queue<string> _queue = new();
    private readonly TextWriter _log;
    private bool _closed;
    private int _dropped;

    public Outbox(TextWriter log) => _log = log;

    public bool Enqueue(string message)
    {
        if (_closed)
        {
            return false;
        }

        lock (_write)
        {
            if (_closed)
            {
                _dropped++;
                return false;
            }

            _queue.Enqueue(message);
            return true;
        }
    }

    public string Peek()
    {
        ObjectDisposedException.ThrowIf(_closed, this);
        lock (_write)
        {
            return _queue.TryPeek(out var head) ? head : null;
        }
    }

    public void Dispose()
    {
        lock (_write)
        {
            if (!_closed)
            {
                _closed = true;
                _log.WriteLine(_queue.Count + " left, " + _dropped + " dropped");
                _queue.Clear();
            }
        }
    }
}
