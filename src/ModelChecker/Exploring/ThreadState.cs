namespace SafePublication.ModelChecker;

/// <summary>How far a thread has come in one run.</summary>
internal sealed class ThreadState
{
    /// <summary>True between the thread's start and its end, unless it is blocked.</summary>
    public bool IsAlive { get; set; }

    /// <summary>True when the thread has performed its last event.</summary>
    public bool HasEnded { get; set; }

    /// <summary>The number of events that the run's prefix has of this thread.</summary>
    public int Recorded { get; private set; }

    /// <summary>The number of events that the thread has performed in this run.</summary>
    public int Position { get; set; }

    /// <summary>The number of threads that this thread has started in this run.</summary>
    public int Children { get; set; }

    /// <summary>The store that a replayed load of the thread waits for, if any.</summary>
    public EventId? AwaitedStore { get; set; }

    /// <summary>The thread whose end this thread waits for, or -1.</summary>
    public int JoinTarget { get; set; }

    /// <summary>True when the thread waits to perform the store of a read-modify-write.</summary>
    public bool IsInsideReadModifyWrite { get; set; }

    /// <summary>Why the thread is blocked, or null.</summary>
    public string? BlockReason { get; private set; }

    /// <summary>The tokens of the loads whose values block the thread.</summary>
    public int[] AwaitedLoads { get; private set; } = [];

    /// <summary>True when the compiler may merge the loads that block the thread into one, whose value never changes.</summary>
    public bool HasMergedLoads { get; private set; }

    /// <summary>True when the thread still has events to replay.</summary>
    public bool Replays => Position < Recorded;

    public void Reset(int recorded, bool isAlive)
    {
        IsAlive = isAlive;
        HasEnded = false;
        Recorded = recorded;
        Position = 0;
        Children = 0;
        AwaitedStore = null;
        JoinTarget = -1;
        IsInsideReadModifyWrite = false;
        BlockReason = null;
        HasMergedLoads = false;
    }

    /// <summary>Notes the event that comes next as one to be replayed.</summary>
    public void Record() => Recorded = Position + 1;

    public void Block(string reason, ReadOnlySpan<int> awaited, bool hasMergedLoads)
    {
        IsAlive = false;
        BlockReason = reason;
        HasMergedLoads = hasMergedLoads;
        AwaitedLoads = awaited.ToArray();
    }

    /// <summary>Ends the thread without its last event: whoever waits for its end waits for ever.</summary>
    public void Fail() => IsAlive = false;

    public void End()
    {
        IsAlive = false;
        HasEnded = true;
    }
}
