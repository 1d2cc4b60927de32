namespace SafePublication.ModelChecker;

/// <summary>
/// Which thread of a run goes on. Who adds events is a function of the graph alone (the exploration's uniqueness depends on that): a
/// half-done read-modify-write first, then the first thread. The events of the prefix are replayed no earlier than somebody needs them, so
/// that a thread runs from its first event to its last without giving way wherever the values that it loads are there.
/// </summary>
internal sealed class Schedule(ThreadTable table, Divergence divergence, Script? script = null)
{
    private readonly List<ThreadState> _states = [];
    private int _performed;
    private ExecutionGraph _graph = new();
    private int _newest;

    /// <summary>The state of a thread in this run.</summary>
    public ThreadState this[int thread] => _states[thread];

    /// <summary>The number of threads that any run has had.</summary>
    public int Count => _states.Count;

    public void Reset(ExecutionGraph prefix)
    {
        _performed = 0;
        _graph = prefix;
        _newest = NewestLoader(prefix);
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
        _performed++;
        state.Position++;
        state.AwaitedStore = null;
        state.IsInsideReadModifyWrite = false;
    }

    /// <summary>Takes back an event that was added: it is repeated as soon as the store that it reads has been replayed.</summary>
    public void Postpone(ThreadState state, EventId awaited)
    {
        _performed--;
        state.Position--;
        state.Record();
        state.AwaitedStore = awaited;
    }

    /// <summary>True when a thread may perform an event that is not in the prefix.</summary>
    public bool MayExtend(int thread, bool isExclusive)
    {
        _states[thread].IsInsideReadModifyWrite = isExclusive;
        if (thread == _newest)
            _newest = -1;
        return isExclusive || (_newest < 0 && Preferred() == thread);
    }

    /// <summary>The thread to resume, or -1 when none can go on.</summary>
    public int Next()
    {
        if (_newest >= 0 && IsSettled(_states[_newest]))
            _newest = -1;
        var next = _newest >= 0 ? _newest : Preferred();
        return next >= 0 ? Supplier(next) : NobodyLeft();
    }

    /// <summary>A thread that has ended, is blocked or joins another one is in the middle of nothing.</summary>
    private static bool IsSettled(ThreadState state) => !state.Replays && (!state.IsAlive || state.JoinTarget >= 0);

    /// <summary>
    /// The thread whose load is the newest choice of a prefix, when it may stand in the middle of a read-modify-write, which no other thread does.
    /// </summary>
    private static int NewestLoader(ExecutionGraph prefix)
    {
        if (prefix.Count == 0)
            return -1;
        var last = prefix.Count - 1;
        if (prefix[last].IsLoad)
            return prefix[last].IsAlone ? -1 : prefix[last].Thread;
        foreach (var reader in prefix.Readers(last))
            return prefix[reader].IsAlone ? -1 : prefix[reader].Thread;
        return -1;
    }

    /// <summary>
    /// The thread itself, or one that replays what it needs: now, or later in what it has to replay, because a thread that finds all values
    /// there never gives way. The threads asked on the way are not asked again.
    /// </summary>
    private int Supplier(int thread, ulong asked = 0)
    {
        var state = _states[thread];
        if (!state.IsAlive)
            return NextToReplay();
        asked |= Bit(thread);
        if (state.JoinTarget >= 0 && !_states[state.JoinTarget].HasEnded)
            return Supplier(state.JoinTarget, asked);
        if (!IsReplayed(state.AwaitedStore))
            return state.AwaitedStore!.Value.Thread is var owner && (asked & Bit(owner)) != 0 ? owner : Supplier(owner, asked);
        return LaterSupplier(thread, state, asked) is >= 0 and var supplier ? supplier : thread;
    }

    private int LaterSupplier(int thread, ThreadState state, ulong asked)
    {
        for (var position = state.Position; position < state.Recorded; position++)
        {
            ref readonly var recorded = ref _graph[_graph.Find(thread, position)];
            if (!recorded.IsLoad || recorded.ReadsFrom < 0)
                continue;
            ref readonly var from = ref _graph[recorded.ReadsFrom];
            var store = from.Id;
            if (HasValue(from) || (asked & Bit(store.Thread)) != 0 || !_states[store.Thread].IsAlive)
                continue;
            var supplier = Supplier(store.Thread, asked);
            if (supplier != thread && _states[supplier].IsAlive && IsReplayed(_states[supplier].AwaitedStore))
                return supplier;
        }

        return -1;
    }

    /// <summary>Threads beyond the first sixty-three share a bit: they are merely asked less.</summary>
    private static ulong Bit(int thread) => 1UL << Math.Min(thread, 63);

    private int NobodyLeft() => _states.Exists(state => state.Replays) ? NextToReplay() : -1;

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

    /// <summary>A thread that joins goes on when its target has ended, which only replaying can tell of a target with a past.</summary>
    private bool CanRun(ThreadState state) => state.IsAlive
        && (state.JoinTarget < 0 || _states[state.JoinTarget].HasEnded || _states[state.JoinTarget] is { IsAlive: true, Replays: true });

    private int NextToReplay()
    {
        for (var thread = 0; thread < _states.Count; thread++)
        {
            if (_states[thread].IsAlive && _states[thread].Replays && IsReplayed(_states[thread].AwaitedStore))
                return thread;
        }

        var missing = _states.FindIndex(state => state.Replays);
        throw divergence.Missing(_graph[_graph.Find(missing, _states[missing].Position)]);
    }

    /// <summary>True when the value of a store is there: told in an earlier run, or the store is repeated.</summary>
    public bool HasValue(in Event store) => store.Value is not null || IsReplayed(store.Id);

    private bool IsReplayed(EventId? store) =>
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
