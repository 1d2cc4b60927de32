using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C4714;

public sealed record MatchEvent(int Tick, string Player, string Action);

public sealed class MatchJournal
{
    private readonly object _append = new();
    private MatchEvent[] _events = new MatchEvent[256];
    private int _count;

    public void Append(MatchEvent entry)
    {
        lock (_append)
        {
            if (_count == _events.Length)
            {
                var bigger = new MatchEvent[_events.Length * 2];
                Array.Copy(_events, bigger, _count);
                _events = bigger;
            }

            _events[_count] = entry;
            Volatile.Write(ref _count, _count + 1);
        }
    }

    public int ReplayFrom(int position, Action<int, string> spectator)
    {
        int end = Volatile.Read(ref _count);
        MatchEvent[] events = _events;
        for (; position < end; position++)
        {
            MatchEvent e = events[position];
            spectator(e.Tick, e.Player + " " + e.Action);
        }

        return position;
    }
}
