using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C1433;

public readonly record struct LogEvent(long Tick, int Code, string Text);

public sealed class EventLog
{
    private readonly object _append = new();
    private LogEvent[] _events = new LogEvent[32];
    private int _length;
    private int _dropped;

    public int Length => Volatile.Read(ref _length);

    public int Dropped
    {
        get
        {
            lock (_append)
            {
                return _dropped;
            }
        }
    }

    public void Append(int code, string text)
    {
        lock (_append)
        {
            int at = _length;
            if (at == 1 << 20)
            {
                _dropped++;
                return;
            }

            if (at == _events.Length)
            {
                var bigger = new LogEvent[at * 2];
                Array.Copy(_events, bigger, at);
                _events = bigger;
            }

            _events[at] = new LogEvent(Environment.TickCount64, code, text);
            Volatile.Write(ref _length, at + 1);
        }
    }

    public LogEvent this[int index]
    {
        get
        {
            if ((uint)index >= (uint)Volatile.Read(ref _length))
            {
                throw new ArgumentOutOfRangeException(nameof(index));
            }

            return _events[index];
        }
    }

    public int CountOf(int code)
    {
        int n = Volatile.Read(ref _length);
        var events = _events;
        int hits = 0;
        for (int i = 0; i < n; i++)
        {
            if (events[i].Code == code)
            {
                hits++;
            }
        }

        return hits;
    }
}
