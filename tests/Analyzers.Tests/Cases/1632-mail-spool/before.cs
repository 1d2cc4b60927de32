using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C1632;

public sealed record MailItem(string To, string Subject, DateTime Queued);

public sealed class MailSpool
{
    private readonly object _sync = new();
    private readonly Queue<MailItem> _items = new();
    private bool _hasMail;
    private DateTime _oldest;

    public void Enqueue(MailItem item)
    {
        lock (_sync)
        {
            if (_items.Count == 0)
            {
                _oldest = item.Queued;
            }

            _items.Enqueue(item);
            _hasMail = true;
        }
    }

    public bool TryDequeue(out MailItem item, out TimeSpan waited)
    {
        item = null;
        waited = default;
        if (!_hasMail)
        {
            return false;
        }

        lock (_sync)
        {
            if (_items.Count == 0)
            {
                return false;
            }

            item = _items.Dequeue();
            waited = DateTime.UtcNow - _oldest;
            if (_items.Count == 0)
            {
                _hasMail = false;
            }
            else
            {
                _oldest = _items.Peek().Queued;
            }

            return true;
        }
    }
}

public sealed class MailSender : IDisposable
{
    private readonly Timer _timer;

    public MailSender(MailSpool spool, Action<MailItem> send)
    {
        _timer = new Timer(
            state =>
            {
                while (spool.TryDequeue(out var item, out _))
                {
                    send(item);
                }
            },
            null,
            1000,
            1000);
    }

    public void Dispose() => _timer.Dispose();
}
