namespace SafePublication.ModelChecker;

/// <summary>
/// Which thread of a run goes on. While the prefix is replayed it is any thread whose next event can be repeated. Behind the prefix it is a
/// function of the graph alone (the exploration's uniqueness depends on that): a half-done read-modify-write first, then the first thread.
/// </summary>
internal sealed class Schedule(ThreadTable table, Script? script = null)
{
    private readonly List<ThreadState> _states = [];
    private int _toReplay;
    private int _performed;
    private int _turn;

    /// <summary>The state of a thread in this run.</summary>
    public ThreadState this[int thread] => _states[thread];

    /// <summary>The number of threads that any run has had.</summary>
    public int Count => _states.Count;

    /// <summary>True while events of the prefix are still to be replayed.</summary>
    public bool IsReplaying => _toReplay > 0;

    public void Reset(ExecutionGraph prefix)
    {
        _toReplay = prefix.Count;
        _performed = 0;
        _turn = -1;
        while (_states.Count < table.Count)
            _states.Add(new ThreadState());
        for (var thread = 0; thread < _states.Count; thread++)
            _states[thread].Reset(prefix.CountOfThread(thread), isAlive: thread < table.Initial);
    }

    /// <summary>Notes the start of a thread and returns its number.</summary>
    public int Start(int parent)
    {
        var child = table.Child(parent, _states[parent].Children++);
        if (child == _states.Count)
            _states.Add(NewState());
        _states[child].IsAlive = true;
        return child;
    }

    /// <summary>Notes that a thread has repeated or performed an event.</summary>
    public void Advance(ThreadState state)
    {
        if (state.Replays)
            _toReplay--;
        _performed++;
        state.Position++;
        state.AwaitedStore = null;
        state.IsInsideReadModifyWrite = false;
    }

    /// <summary>True when a thread may perform an event that is not in the prefix.</summary>
    public bool MayExtend(int thread, bool isExclusive)
    {
        _states[thread].IsInsideReadModifyWrite = isExclusive;
        return !IsReplaying && (isExclusive || _turn == thread && script is null || Preferred() == thread);
    }

    /// <summary>The thread to resume, or -1 when none can go on.</summary>
    public int Next() => IsReplaying ? NextToReplay() : _turn = Preferred();

    private int Preferred()
    {
        if (script?.ThreadOf(_performed) is >= 0 and var scripted)
            return scripted < _states.Count && CanRun(_states[scripted]) ? scripted : throw Misfit(scripted);

        var preferred = -1;
        foreach (var thread in table.Order)
        {
            if (thread >= _states.Count || !CanRun(_states[thread]))
                continue;
            if (_states[thread].IsInsideReadModifyWrite)
                return thread;
            if (preferred < 0)
                preferred = thread;
        }

        return preferred;
    }

    private bool CanRun(ThreadState state) => state.IsAlive && (state.JoinTarget < 0 || _states[state.JoinTarget].HasEnded);

    private int NextToReplay()
    {
        for (var thread = 0; thread < _states.Count; thread++)
        {
            if (_states[thread].IsAlive && _states[thread].Replays && IsReplayed(_states[thread].AwaitedStore))
                return thread;
        }

        throw new NondeterministicProgramException(
            "The program did not repeat an execution: a thread ended, was blocked or was not started before it performed all events that it had performed before.");
    }

    public bool IsReplayed(EventId? store) =>
        store is not { IsInitial: false } id || _states[id.Thread].Position > id.Index;

    private FormatException Misfit(int thread) =>
        new($"The replay does not fit the program: step {_performed + 1} belongs to thread {table.Name(thread)}, which cannot go on there.");

    private static ThreadState NewState()
    {
        var state = new ThreadState();
        state.Reset(recorded: 0, isAlive: false);
        return state;
    }
}
