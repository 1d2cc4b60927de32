using SafePublication.ModelChecker.Runtime;

namespace SafePublication.ModelChecker;

/// <summary>Explores every execution of a program that a memory model allows, each exactly once. An explorer explores one program at a time.</summary>
public sealed class Explorer
{
    private const char EndOfSplits = '|';

    private readonly ExplorationOptions _options;
    private readonly MemoryModel _model;
    private readonly GraphPool _pool = new();

    /// <summary>Creates an explorer.</summary>
    /// <exception cref="ArgumentException">The options name an unknown model, or a mode that the model does not have.</exception>
    public Explorer(ExplorationOptions options)
    {
        _options = options;
        _model = MemoryModel.For(options);
    }

    /// <summary>Explores the program to its end, to a bound, or until the exploration is cancelled (which is a bound, too).</summary>
    /// <exception cref="NondeterministicProgramException">The program did not repeat what it did before.</exception>
    public Exploration Explore(IProgram program, CancellationToken cancellation = default) => WithSplits(program, UntilItSplits(
        program, () => Explore(program, takesToldValues: true, cancellation) ?? Explore(program, takesToldValues: false, cancellation)!));

    /// <summary>Explores with or without the values that stores told in earlier runs; null when they were taken and the program did not store the same ones again.</summary>
    private Exploration? Explore(IProgram program, bool takesToldValues, CancellationToken cancellation)
    {
        var frontier = new Frontier(_model, _pool);
        var run = new Run(frontier, new ThreadTable(program.ThreadCount), _options, program.Names) { TakesToldValues = takesToldValues };
        var strengthened = StrengthenedRun.Of(run, _options.Strengthenings);
        var tally = new Tally(_options, _model, program);
        var isDivided = false;
        try
        {
            Divide(frontier, Perform);
            isDivided = _options.Shard != Shard.Whole;
            while (run.RepeatsValues && !tally.IsFinished && frontier.TryTakeNewest(out var prefix))
                Perform(prefix, isCounted: true);
        }
        catch (NondeterministicProgramException) when (!run.RepeatsValues)
        {
            // What the program did not repeat may be due to the values that were taken.
        }

        catch (RestartException restart) when (isDivided)
        {
            // The other parts may never find that out, and would be parts of another whole.
            throw new UnsupportedConstructException($"{restart.Message}, which was found out after the executions had been divided: explore them as a whole, or with tearing.");
        }

        return run.RepeatsValues ? tally.Conclude() : null;

        void Perform(ExecutionGraph prefix, bool isCounted)
        {
            if (cancellation.IsCancellationRequested)
            {
                tally.Cancel();
                return;
            }

            run.Begin(prefix);
            program.Execute(strengthened());
            if (isCounted)
                tally.Count(run);
            _pool.Return(prefix);
        }
    }

    /// <summary>Performs exactly the one execution that a violation's replay text describes.</summary>
    /// <returns>What this execution shows: the violation again, or the one execution when the program has been repaired.</returns>
    /// <exception cref="FormatException">The text is no replay, or belongs to another program.</exception>
    public Exploration Replay(IProgram program, string replay)
    {
        if (program is ISplitProgram split && replay.LastIndexOf(EndOfSplits) is >= 0 and var end)
            (split.Splits, replay) = (replay[..end], replay[(end + 1)..]);
        return WithSplits(program, UntilItSplits(program, () => Perform(program, replay)));
    }

    private Exploration Perform(IProgram program, string replay)
    {
        var threads = new ThreadTable(program.ThreadCount);
        var run = new Run(Script.Read(replay, threads), threads, _options, program.Names);
        var tally = new Tally(_options, _model, program);
        run.Begin(new ExecutionGraph());
        program.Execute(StrengthenedRun.Of(run, _options.Strengthenings)());
        tally.Count(run);
        return tally.Conclude();
    }

    /// <summary>Begins again whenever the program has found a value that it accesses piece by piece from then on.</summary>
    private static Exploration UntilItSplits(IProgram program, Func<Exploration> explore)
    {
        while (true)
        {
            var known = SplitsOf(program);
            try
            {
                return explore();
            }
            catch (RestartException) when (SplitsOf(program) != known)
            {
                // It will not be thrown for this value again.
            }
        }
    }

    private static string SplitsOf(IProgram program) => program is ISplitProgram split ? split.Splits : string.Empty;

    /// <summary>Says in the replay text which values were accessed piece by piece.</summary>
    private static Exploration WithSplits(IProgram program, Exploration exploration) =>
        SplitsOf(program) is { Length: > 0 } splits && exploration.Result is CheckResult.Violated violated
            ? exploration with { Result = violated with { Replay = $"{splits}{EndOfSplits}{violated.Replay}" } }
            : exploration;

    private void Divide(Frontier frontier, Action<ExecutionGraph, bool> perform)
    {
        var shard = _options.Shard;
        for (var runs = 0; runs < shard.RunsToDivide && frontier.Count < shard.PrefixesToDivide && frontier.TryTakeOldest(out var prefix); runs++)
            perform(prefix, shard.Index == 1);
        frontier.Keep(shard);
    }
}
