namespace SafePublication.ModelChecker.Tests;

/// <summary>A program that calls <see cref="IRun"/> itself: a thread is an iterator that yields whenever it is told to wait.</summary>
internal sealed class DirectProgram(params Func<IRun, int, IEnumerable<Step>>[] threads) : IProgram, IProgramNames
{
    private readonly Dictionary<int, IEnumerator<Step>> _threads = [];
    private readonly Dictionary<EventId, long> _values = [];

    /// <summary>The outcome of a complete execution.</summary>
    public Func<IRun, string> Outcome { get; init; } = static _ => string.Empty;

    public int ThreadCount => threads.Length;

    public IProgramNames Names => this;

    /// <summary>The value of a store, 0 for the initial one.</summary>
    public long this[EventId store]
    {
        get => store.IsInitial ? 0 : _values[store];
        set => _values[store] = value;
    }

    /// <summary>Adds a thread that the running one has started.</summary>
    public void Add(IRun run, int thread, Func<IRun, int, IEnumerable<Step>> body) => _threads[thread] = body(run, thread).GetEnumerator();

    public void Execute(IRun run)
    {
        _threads.Clear();
        _values.Clear();
        for (var thread = 0; thread < threads.Length; thread++)
            Add(run, thread, threads[thread]);
        while (run.TryNext(out var next))
            _threads[next].MoveNext();
    }

    public Judgement Judge(IRun run) => new(Outcome(run));

    string IProgramNames.Location(long location) => $"location {location}";

    string IProgramNames.Value(EventId store, long location) => $"{this[store]}";

    string IProgramNames.Site(int site) => string.Empty;

    string IProgramNames.Thread(int thread) => $"T{thread}";
}
