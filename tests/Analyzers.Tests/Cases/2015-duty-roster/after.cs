using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C2015;

public sealed record Shift(string Person, DateTime From, DateTime To);

public sealed class DutyRoster : IDisposable
{
    private readonly object _apply = new();
    private readonly Func<Shift[]> _poll;
    private readonly Timer _timer;
    private Shift[] _shifts = Array.Empty<Shift>();
    private long _revision;

    public DutyRoster(Func<Shift[]> poll)
    {
        _poll = poll;
        _timer = new Timer(_ => Apply(), null, TimeSpan.Zero, TimeSpan.FromMinutes(1));
    }

    public bool TryUpdate(ref long seen, ref Shift[] shifts)
    {
        long revision = Volatile.Read(ref _revision);
        if (revision == seen)
        {
            return false;
        }

        shifts = _shifts;
        seen = revision;
        return true;
    }

    public void Dispose() => _timer.Dispose();

    private void Apply()
    {
        lock (_apply)
        {
            var next = _poll();
            if (next is null || next.Length == 0)
            {
                return;
            }

            Array.Sort(next, static (a, b) => a.From.CompareTo(b.From));
            _shifts = next;
            Interlocked.Increment(ref _revision);
        }
    }
}

public sealed class RosterBoard
{
    private readonly DutyRoster _roster;
    private long _seen;
    private Shift[] _shifts = Array.Empty<Shift>();

    public RosterBoard(DutyRoster roster) => _roster = roster;

    public string OnDuty(DateTime now)
    {
        _roster.TryUpdate(ref _seen, ref _shifts);
        foreach (var shift in _shifts)
        {
            if (shift.From <= now && now < shift.To)
            {
                return shift.Person;
            }
        }

        return null;
    }
}
