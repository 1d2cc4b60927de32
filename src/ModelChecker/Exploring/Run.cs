namespace SafePublication.ModelChecker;

/// <summary>One run: repeats the events of its prefix and lets the choices decide about all further events.</summary>
internal sealed class Run(IChoices choices, ThreadTable table, ExplorationOptions options, IProgramNames names) : IRun
{
    private readonly Divergence _divergence = new(names);
    private readonly Schedule _schedule = new(table, new Divergence(names), choices as Script);
    private readonly Extension _extension = new(choices);
    private ExecutionGraph _graph = new();

    /// <summary>The execution as far as it has come.</summary>
    public ExecutionGraph Graph => _graph;

    /// <summary>How the run ended.</summary>
    public RunEnd End { get; private set; }

    /// <summary>The first violation that a thread reported, or null.</summary>
    public string? Violation { get; private set; }

    /// <summary>The thread that reported the violation.</summary>
    public int ViolatingThread { get; private set; }

    /// <summary>The bound that was hit, or null.</summary>
    public string? Bound { get; private set; }

    /// <summary>False when loads wait for the stores that they take to be repeated, because the program does not store the same numbers again.</summary>
    public bool TakesToldValues { get; init; } = true;

    /// <summary>False once a repeated store stored another number than before: a time of day, a random number.</summary>
    public bool RepeatsValues { get; private set; } = true;

    /// <summary>True once there was a call on an object that is not safe for several threads.</summary>
    public bool HasCallsToOrder { get; private set; }

    /// <summary>The states of the threads.</summary>
    public Schedule Threads => _schedule;

    /// <summary>How many threads exist from the start.</summary>
    public int InitialThreads => table.Initial;

    /// <summary>The names of threads that are the same in every process.</summary>
    public Func<int, string> ThreadNames => table.Name;

    /// <summary>Begins a run that repeats a prefix; the graph is the run's from now on.</summary>
    public void Begin(ExecutionGraph prefix)
    {
        _graph = prefix;
        (End, Violation, Bound) = (RunEnd.None, null, null);
        _schedule.Reset(prefix);
    }

    public bool TryNext(out int thread)
    {
        thread = End == RunEnd.None ? _schedule.Next() : -1;
        if (thread < 0 && End == RunEnd.None)
            End = Deadlock.AnyoneWaits(_schedule) ? RunEnd.Blocked : RunEnd.Complete;
        return thread >= 0;
    }

    public LoadResult Load(int thread, in Access access)
    {
        var step = Perform(Request(EventKind.Load, thread, access), out var index);
        return step == Step.Done ? LoadedFrom(index) : new(step, default, 0);
    }

    public StoreResult Store(int thread, in Access access, bool exclusive = false)
    {
        var step = Perform(Request(EventKind.Store, thread, access) with { Exclusive = exclusive }, out var index);
        return new(step, step == Step.Done ? _graph[index].Id : default);
    }

    public Step Fence(int thread, FenceKind kind, int site = 0) =>
        Perform(new Event { Kind = EventKind.Fence, Fence = kind, Thread = thread, Index = _schedule[thread].Position, Site = site }, out _);

    public StartResult Start(int parent, int site = 0)
    {
        var child = table.Child(parent, _schedule[parent].Children);
        var step = Perform(Request(EventKind.Store, parent, new(ThreadLife.StartOf(child), MemoryOrder.Release, site)), out _);
        return new(step, step == Step.Done ? _schedule.Start(parent) : -1);
    }

    public Step Begin(int thread, int site = 0) =>
        Perform(Request(EventKind.Load, thread, new(ThreadLife.StartOf(thread), MemoryOrder.Acquire, site)), out _);

    Step IRun.End(int thread, int site)
    {
        var step = thread < table.Initial
            ? End == RunEnd.None ? Step.Done : Step.Abandon
            : Perform(Request(EventKind.Store, thread, new(ThreadLife.EndOf(thread), MemoryOrder.Release, site)), out _);
        if (step == Step.Done)
            _schedule[thread].End();
        return step;
    }

    public Step Join(int thread, int target, int site = 0)
    {
        var state = _schedule[thread];
        if (End == RunEnd.None && !state.Replays && !_schedule[target].HasEnded && _graph.LastStore(ThreadLife.EndOf(target)) < 0)
        {
            state.JoinTarget = target;
            return Step.Wait;
        }

        var step = Perform(Request(EventKind.Load, thread, new(ThreadLife.EndOf(target), MemoryOrder.Acquire, site)), out _);
        if (step == Step.Done)
            state.JoinTarget = -1;
        return step;
    }

    public Step Block(int thread, string reason, params ReadOnlySpan<int> awaited) => Block(thread, reason, awaited, areMerged: false);

    public Step Spin(int thread, string reason, params ReadOnlySpan<int> awaited) =>
        Block(thread, reason, awaited, options.JitCoalescing && MergedLoads.ArePlain(_graph, thread, awaited));

    private Step Block(int thread, string reason, ReadOnlySpan<int> awaited, bool areMerged)
    {
        if (End != RunEnd.None)
            return Step.Abandon;
        if (!areMerged && Deadlock.IsHopeless(_graph, thread, awaited))
            return Abandon(RunEnd.Abandoned);
        _schedule[thread].Block(reason, awaited, areMerged);
        return Step.Wait;
    }

    public Step Fail(int thread, string message)
    {
        if (End != RunEnd.None)
            return Step.Abandon;
        if (Violation is null)
            (Violation, ViolatingThread) = (message, thread);
        _schedule[thread].Fail();
        return Step.Wait;
    }

    public Step ReachBound(int thread, string bound)
    {
        if (End != RunEnd.None)
            return Step.Abandon;
        Bound ??= bound;
        _schedule[thread].Fail();
        return Step.Wait;
    }

    public EventId LastStore(long location) => _graph.LastStore(location) is >= 0 and var last ? _graph[last].Id : EventId.Initial;

    private Event Request(EventKind kind, int thread, in Access access) => new()
    {
        Kind = kind,
        Thread = thread,
        Index = _schedule[thread].Position,
        Location = access.Location,
        Order = access.Order,
        Site = access.Site,
        Publishes = access.Publishes && kind == EventKind.Store,
        AddressToken = access.AddressToken,
        SourceToken = access.SourceToken,
        Value = TakesToldValues ? access.Value : null,
        IsAlone = access.IsAlone,
        NeedsOrder = Noted(access.NeedsOrder),
    };

    private bool Noted(bool needsOrder)
    {
        HasCallsToOrder |= needsOrder;
        return needsOrder;
    }

    private LoadResult LoadedFrom(int load)
    {
        var store = _graph[load].ReadsFrom;
        return store < 0
            ? new(Step.Done, EventId.Initial, _graph[load].Index + 1)
            : new(Step.Done, _graph[store].Id, _graph[load].Index + 1, _graph[store].Value);
    }

    private Step Perform(in Event request, out int index)
    {
        index = -1;
        if (End != RunEnd.None)
            return Step.Abandon;
        var state = _schedule[request.Thread];
        return state.Replays ? Replay(state, request, out index) : Extend(state, request, out index);
    }

    private Step Replay(ThreadState state, in Event request, out int index)
    {
        index = _graph.Find(request.Thread, request.Index);
        ref readonly var recorded = ref _graph[index];
        if (recorded.Kind != request.Kind || recorded.Location != request.Location)
            throw _divergence.Other(request, recorded);
        RepeatsValues &= recorded.Value == request.Value;
        if (recorded is { Kind: EventKind.Load, ReadsFrom: >= 0 and var from } && !_schedule.HasValue(_graph[from]))
        {
            state.AwaitedStore = _graph[from].Id;
            return Step.Wait;
        }

        _schedule.Advance(state);
        return Step.Done;
    }

    private Step Extend(ThreadState state, in Event request, out int index)
    {
        index = -1;
        if (!_schedule.MayExtend(request.Thread, request.Exclusive))
            return Step.Wait;
        if (_graph.Count >= options.MaxEvents)
        {
            Bound = $"an execution has more than {options.MaxEvents} events";
            return Abandon(RunEnd.Bounded);
        }

        _schedule.Advance(state);
        return _extension.Add(_graph, request, out index) ? ReadyOrPostponed(state, index) : Abandon(RunEnd.Abandoned);
    }

    /// <summary>A load may take a store of the prefix that its thread has not repeated yet: its value comes with the repetition.</summary>
    private Step ReadyOrPostponed(ThreadState state, int index)
    {
        if (!_graph[index].IsLoad || _graph[index].ReadsFrom is not (>= 0 and var from) || _schedule.HasValue(_graph[from]))
            return Step.Done;
        _schedule.Postpone(state, _graph[from].Id);
        return Step.Wait;
    }

    private Step Abandon(RunEnd end)
    {
        End = end;
        return Step.Abandon;
    }
}
