namespace Corpus.C1823;

public sealed record TraceEvent(long Ticks, int Id, string Text);

/// <summary>One thread posts; the drain thread delivers.</summary>
public sealed class TraceRing : IDisposable
{
    private const int Capacity = 1024;

    private readonly TraceEvent[] _slots = new TraceEvent[Capacity];
    private readonly Action<TraceEvent> _deliver;
    private readonly Thread _drainer;
    private volatile bool _closed;
    private int _written;
    private int _drained;

    public TraceRing(Action<TraceEvent> deliver)
    {
        _deliver = deliver;
        _drainer = new Thread(DrainLoop) { IsBackground = true };
        _drainer.Start();
    }

    public bool TryPost(int id, string text)
    {
        if (_written - Volatile.Read(ref _drained) >= Capacity)
        {
            return false;
        }

        var entry = new TraceEvent(Environment.TickCount64, id, text);
        _slots[_written++ % Capacity] = entry;
        return true;
    }

    public void Dispose()
    {
        _closed = true;
        _drainer.Join();
        Drain();
    }

    private void DrainLoop()
    {
        while (!_closed)
        {
            if (!Drain())
            {
                Thread.Sleep(1);
            }
        }
    }

    private bool Drain()
    {
        int limit = _written;
        int at = _drained;
        if (at == limit)
        {
            return false;
        }

        for (; at < limit; at++)
        {
            _deliver(_slots[at % Capacity]);
            Volatile.Write(ref _drained, at + 1);
        }

        return true;
    }
}
