namespace SafePublication.ModelChecker;

/// <summary>Counts the executions of an exploration and keeps the smallest violation.</summary>
internal sealed class Tally(ExplorationOptions options, MemoryModel model, IProgram program)
{
    private readonly SortedDictionary<string, OutcomeCount> _outcomes = new(StringComparer.Ordinal);
    private readonly SmallestViolation _smallest = new(model, program.Names);
    private readonly UnsynchronisedCalls _calls = new(program.Names);
    private long _executions;
    private long _blocked;
    private string? _bound;

    /// <summary>True when the exploration is to stop: a bound on all of it was hit, or nothing can change the verdict any more.</summary>
    public bool IsFinished { get; private set; }

    /// <summary>Notes that the exploration was cancelled.</summary>
    public void Cancel() => Stop(Exploration.Cancelled);

    /// <summary>Counts what a run has shown.</summary>
    public void Count(Run run)
    {
        _bound ??= run.Bound;
        if (run.End == RunEnd.None)
            throw new InvalidOperationException("The program returned from a run before TryNext said that it is over.");
        if (run.End == RunEnd.Abandoned)
            return;

        if (run.HasCallsToOrder)
            _calls.LookAt(run.Graph);
        if (run.Bound is not null)
            CountBounded(run);
        else if (_executions + _blocked == options.MaxExecutions)
            Stop($"there are more than {options.MaxExecutions} executions");
        else if (run.End == RunEnd.Complete)
            CountComplete(run);
        else
            CountBlocked(run);
        IsFinished |= options.StopAtFirstViolation && _smallest.Found;
    }

    /// <summary>The verdict.</summary>
    public Exploration Conclude()
    {
        var outcomes = _outcomes.Select(pair => new Outcome(pair.Key, pair.Value.Executions, pair.Value.IsSequentiallyConsistent)).ToList();
        return new(Result(), outcomes) { UnsynchronisedCalls = _calls.Found };
    }

    private CheckResult Result()
    {
        if (_smallest.Found)
            return new CheckResult.Violated(_executions, _blocked, _smallest.Witness, _smallest.Replay);
        return _bound is null
            ? new CheckResult.Exhausted(_executions, _blocked)
            : new CheckResult.BoundReached(_executions, _blocked, _bound);
    }

    private void Stop(string bound)
    {
        _bound = bound;
        IsFinished = true;
    }

    private void CountComplete(Run run)
    {
        _executions++;
        if (run.Violation is not null)
        {
            _smallest.OfferFailure(run);
            return;
        }

        var judgement = program.Judge(run);
        if (!_outcomes.TryGetValue(judgement.Outcome, out var outcome))
            _outcomes[judgement.Outcome] = outcome = new OutcomeCount();
        outcome.Add(run.Graph);
        if (judgement.Violation is not null)
            _smallest.Offer(run, judgement.Violation);
    }

    // It is no complete execution, but what a thread found before the bound was hit is found.
    private void CountBounded(Run run)
    {
        if (run.Violation is not null)
            _smallest.OfferFailure(run);
    }

    private void CountBlocked(Run run)
    {
        _blocked++;
        if (run.Violation is not null)
            _smallest.OfferFailure(run);
        else if (options.DeadlockIsViolation && Deadlock.Describe(run.Graph, run.Threads, program.Names) is { } deadlock)
            _smallest.Offer(run, deadlock);
    }
}
