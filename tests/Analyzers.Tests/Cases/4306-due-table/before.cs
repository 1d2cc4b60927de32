using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C4306;

public readonly record struct Occurrence(string Job, DateTime Due, int Attempt);

public interface ITrigger
{
    string Job { get; }

    DateTime Next(DateTime after);
}

public sealed class DueTable : IDisposable
{
    private static readonly TimeSpan Tick = TimeSpan.FromSeconds(1);

    private readonly object _plan = new();
    private readonly PriorityQueue<ITrigger, DateTime> _queue = new();
    private readonly Action<string> _fire;
    private readonly Timer _timer;
    private Occurrence _upcoming;
    private long _fired;
    private long _failed;

    public DueTable(Action<string> fire)
    {
        _fire = fire;
        _timer = new Timer(static s => ((DueTable)s).OnTick(), this, Tick, Tick);
    }

    public event EventHandler<string> JobFailed;

    public long Fired => Interlocked.Read(ref _fired);

    public long Failed => Interlocked.Read(ref _failed);

    public string Status()
    {
        var upcoming = _upcoming;
        if (upcoming.Job is null)
        {
            return "nothing planned";
        }

        return $"{upcoming.Job} at {upcoming.Due:HH:mm:ss} (attempt {upcoming.Attempt})";
    }

    public void Add(ITrigger trigger)
    {
        ArgumentNullException.ThrowIfNull(trigger);
        lock (_plan)
        {
            _queue.Enqueue(trigger, trigger.Next(DateTime.UtcNow));
            if (_queue.TryPeek(out var first, out var due))
            {
                _upcoming = new Occurrence(first.Job, due, 1);
            }
        }
    }

    public void Dispose() => _timer.Dispose();

    private void OnTick()
    {
        ITrigger trigger;
        lock (_plan)
        {
            if (!_queue.TryPeek(out trigger, out var due) || due > DateTime.UtcNow)
            {
                return;
            }

            var next = trigger.Next(due);
            _queue.DequeueEnqueue(trigger, next);
            _queue.TryPeek(out var first, out var firstDue);
            _upcoming = new Occurrence(first.Job, firstDue, 1);
        }

        try
        {
            _fire(trigger.Job);
            Interlocked.Increment(ref _fired);
        }
        catch (Exception e) when (e is not OutOfMemoryException)
        {
            Interlocked.Increment(ref _failed);
            JobFailed?.Invoke(this, trigger.Job + ": " + e.Message);
        }
    }
}
