using SafePublication.ModelChecker.Runtime;
using SafePublication.ModelChecker.Runtime.Statics;
using SafePublication.ModelChecker.Runtime.Threads;

namespace SafePublication.ModelChecker.Scenarios;

/// <summary>A piece of rewritten code that starts its threads itself, as a program of the engine; what it returns is the outcome.</summary>
public sealed class BodyProgram : IProgram, ISplitProgram, IDisposable
{
    private readonly Func<Func<object?>> _create;
    private readonly WorkerPool _pool = new();
    private readonly Execution _execution;
    private object? _result;

    /// <summary>Prepares the executions; <paramref name="create"/> makes the body anew for each of them.</summary>
    public BodyProgram(Func<Func<object?>> create, SiteTable sites, ExplorationOptions options)
    {
        _create = create;
        _execution = new Execution(sites, new TypeNumbers(), _pool, options);
        Names = new ExecutionNames(_execution);
    }

    /// <summary>The bound that a thread hit, in words for its author, or null.</summary>
    public string? Bound => _execution.Bounds.First;

    /// <summary>Cancelled when so many executions hit a bound that further ones tell nothing.</summary>
    public CancellationToken WhenUnbounded => _execution.Bounds.WhenEnough;

    /// <summary>The structs that are accessed by their fields because the program accesses them both as a whole and in parts, each with its reason.</summary>
    public IReadOnlyList<string> SplitStructs => _execution.Splits.Reasons;

    string ISplitProgram.Splits
    {
        get => _execution.Splits.Text;
        set => _execution.Splits.Text = value;
    }

    /// <inheritdoc/>
    public int ThreadCount => 1;

    /// <inheritdoc/>
    public IProgramNames Names { get; }

    /// <inheritdoc/>
    public void Execute(IRun run)
    {
        _result = null;
        _execution.Begin(run);
        _execution.InitializeModules();
        var body = _create();
        _execution.Add(0, "main", () => _result = ActorResults.Of(body()));
        _execution.Scheduler.RunToEnd();
        if (_execution.Fatal is { } fatal)
            throw fatal;
    }

    /// <inheritdoc/>
    public Judgement Judge(IRun run)
    {
        _execution.Memory.WriteBack(run.LastStore);
        return new Judgement(_result is null ? "" : string.Join(", ", ValueText.Parts(_result)), null);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _pool.Dispose();
        _execution.Bounds.Dispose();
    }
}
