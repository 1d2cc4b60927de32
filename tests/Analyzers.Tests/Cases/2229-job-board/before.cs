using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C2229;

public sealed record JobTicket(int Id, string Queue, DateTime Due);

public sealed class JobBoard
{
    private readonly Lock _board = new();
    private readonly Func<IEnumerable<JobTicket>> _restore;
    private readonly Dictionary<int, JobTicket> _tickets = new();
    private bool _restored;
    private int _nextId;

    public JobBoard(Func<IEnumerable<JobTicket>> restore) => _restore = restore;

    public int Count
    {
        get
        {
            lock (_board)
            {
                EnsureRestored();
                return _tickets.Count;
            }
        }
    }

    public JobTicket Post(string queue, DateTime due)
    {
        lock (_board)
        {
            EnsureRestored();
            var ticket = new JobTicket(_nextId++, queue, due);
            _tickets.Add(ticket.Id, ticket);
            return ticket;
        }
    }

    public bool TryClaim(int id, out JobTicket ticket)
    {
        using (_board.EnterScope())
        {
            EnsureRestored();
            return _tickets.Remove(id, out ticket);
        }
    }

    public Task<int> CountLaterAsync() => Task.Run(() => Count);

    private void EnsureRestored()
    {
        if (_restored)
        {
            return;
        }

        foreach (var ticket in _restore())
        {
            _tickets[ticket.Id] = ticket;
            _nextId = Math.Max(_nextId, ticket.Id + 1);
        }

        _restored = true;
    }
}
