using System.Reflection;
using SafePublication.ModelChecker.Runtime;
using SafePublication.ModelChecker.Runtime.Statics;
using SafePublication.ModelChecker.Runtime.Threads;

namespace SafePublication.ModelChecker.Scenarios;

/// <summary>A scenario of rewritten code as a program of the engine: an instance of its class for every execution.</summary>
public sealed class ScenarioProgram : IProgram, ISplitProgram, IDisposable
{
    private readonly ScenarioShape _shape;
    private readonly MethodInvoker[] _actors;
    private readonly bool[] _isTask;
    private readonly WorkerPool _pool = new();
    private readonly Execution _execution;
    private readonly object?[] _results;
    private object _instance = null!;

    /// <summary>Prepares the executions of a scenario whose code was rewritten with these sites.</summary>
    public ScenarioProgram(ScenarioShape shape, SiteTable sites, ExplorationOptions options)
    {
        _shape = shape;
        _actors = [.. shape.Actors.Select(MethodInvoker.Create)];
        _isTask = [.. shape.Actors.Select(actor => ActorResults.IsTask(actor.ReturnType))];
        _results = new object?[_actors.Length];
        _execution = new Execution(sites, new TypeNumbers(), _pool, options);
        Names = new ExecutionNames(_execution);
    }

    /// <summary>The bound that an actor hit, in words for its author, or null.</summary>
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
    public int ThreadCount => _actors.Length;

    /// <inheritdoc/>
    public IProgramNames Names { get; }

    /// <inheritdoc/>
    public void Execute(IRun run)
    {
        _execution.Begin(run);
        _execution.InitializeModules();
        _execution.RunDirectly($"the constructor of {_shape.Type.FullName}", Create);
        for (var actor = 0; actor < _actors.Length; actor++)
            AddActor(actor);
        _execution.Scheduler.RunToEnd();
        if (_execution.Fatal is { } fatal)
            throw fatal;
    }

    /// <inheritdoc/>
    public Judgement Judge(IRun run)
    {
        _execution.Memory.WriteBack(run.LastStore);
        List<string> parts = [];
        var violation = Observe(parts);
        var outcome = string.Join(", ", parts);
        return new Judgement(outcome, violation ?? Expectations.Violation(_shape, outcome));
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _pool.Dispose();
        _execution.Bounds.Dispose();
    }

    private void Create()
    {
        try
        {
            _instance = _shape.Create();
        }
        catch (Exception exception) when (!Failures.IsOfChecker(exception))
        {
            throw new ScenarioException($"The initial state of {_shape.Type.FullName} cannot be made: {Failures.Describe("its constructor", exception)}");
        }
        _execution.Memory.Names.Of(_instance, _execution.Setup.Names);
    }

    private void AddActor(int actor)
    {
        _results[actor] = null;
        _execution.Add(actor, _shape.Actors[actor].Name, _isTask[actor]
            ? () => _results[actor] = ActorResults.Of(_actors[actor].Invoke(_instance))
            : () => _results[actor] = _actors[actor].Invoke(_instance));
    }

    /// <summary>Adds the actors' and the observer's results; what the observer or an invariant says against the execution is the violation.</summary>
    private string? Observe(List<string> parts)
    {
        var speaker = "the result of an actor";
        try
        {
            _execution.RunDirectly(speaker, () => parts.AddRange(_shape.Actors.SelectMany((actor, i) => PartsOf(actor, _results[i]))));
            speaker = "the observer";
            if (_shape.Observer is { } observer)
                _execution.RunDirectly($"{speaker} {observer.Name}", () => parts.AddRange(PartsOf(observer, ActorResults.Of(Ask(observer)))));
            foreach (var invariant in _shape.Invariants)
            {
                speaker = $"the invariant {invariant.Name}";
                var holds = true;
                _execution.RunDirectly(speaker, () => holds = Ask(invariant) is not false);
                if (!holds)
                    return $"{speaker} does not hold";
            }

            return null;
        }
        catch (Exception exception) when (!Failures.IsOfChecker(exception))
        {
            return Failures.Describe(speaker, exception);
        }
    }

    private object? Ask(MethodInfo method) => method.Invoke(_instance, BindingFlags.DoNotWrapExceptions, null, null, null);

    private static IEnumerable<string> PartsOf(MethodInfo method, object? result) =>
        ActorResults.IsEmpty(method.ReturnType) ? [] : ValueText.Parts(result);
}
