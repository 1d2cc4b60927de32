namespace SafePublication.ModelChecker;

/// <summary>Counts the executions of an exploration and keeps the smallest violation.</summary>
internal sealed class Tally(ExplorationOptions options, IProgram program)
{
    private readonly SortedDictionary<string, OutcomeCount> _outcomes = new(StringComparer.Ordinal);
    private readonly SmallestViolation _smallest = new(program.Names);
    private long _executions;
    private long _blocked;
    private string? _bound;

    /// <summary>True when nothing that is still to be explored can change the verdict.</summary>
    public bool IsFinished => options.StopAtFirstViolation && _smallest.Found;

    /// <summary>Notes a bound on the whole exploration; true when it is hit.</summary>
    public bool ReachesBound(CancellationToken cancellation)
    {
        if (cancellation.IsCancellationRequested)
            _bound = "the exploration was cancelled";
        else if (_executions + _blocked >= options.MaxExecutions)
            _bound = $"there are more than {options.MaxExecutions} executions";
        else
            return false;
        return true;
    }

    /// <summary>Counts what a run has shown.</summary>
    public void Count(Run run)
    {
        _bound ??= run.Bound;
        switch (run.End)
        {
            case RunEnd.Complete when run.Bound is null:
                _executions++;
                CountComplete(run);
                break;
            case RunEnd.Blocked:
                _blocked++;
                CountBlocked(run);
                break;
            case RunEnd.None:
                throw new InvalidOperationException("The program returned from a run before TryNext said that it is over.");
        }
    }

    /// <summary>The verdict.</summary>
    public Exploration Conclude()
    {
        var outcomes = _outcomes.Select(pair => new Outcome(pair.Key, pair.Value.Executions, pair.Value.IsSequentiallyConsistent)).ToList();
        return new(Result(), outcomes);
    }

    private CheckResult Result()
    {
        if (_smallest.Found)
            return new CheckResult.Violated(_executions, _blocked, _smallest.Witness, _smallest.Replay);
        return _bound is null
            ? new CheckResult.Exhausted(_executions, _blocked)
            : new CheckResult.BoundReached(_executions, _blocked, _bound);
    }

    private void CountComplete(Run run)
    {
        if (run.Violation is not null)
        {
            _smallest.Offer(run, run.Violation);
            return;
        }

        var judgement = program.Judge(run);
        if (!_outcomes.TryGetValue(judgement.Outcome, out var outcome))
            _outcomes[judgement.Outcome] = outcome = new OutcomeCount();
        outcome.Add(run.Graph);
        if (judgement.Violation is not null)
            _smallest.Offer(run, judgement.Violation);
    }

    private void CountBlocked(Run run)
    {
        var violation = run.Violation;
        if (violation is null && options.DeadlockIsViolation)
            violation = Deadlock.Describe(run.Graph, run.Threads, program.Names);
        if (violation is not null)
            _smallest.Offer(run, violation);
    }
}
