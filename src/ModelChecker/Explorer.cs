namespace SafePublication.ModelChecker;

/// <summary>Explores every execution of a program that a memory model allows, each exactly once.</summary>
public sealed class Explorer
{
    private readonly ExplorationOptions _options;
    private readonly MemoryModel _model;

    /// <summary>Creates an explorer.</summary>
    /// <exception cref="ArgumentException">The options name an unknown model, or a mode that the model does not have.</exception>
    public Explorer(ExplorationOptions options)
    {
        _options = options;
        _model = MemoryModel.For(options);
    }

    /// <summary>Explores the program to its end, to a bound, or until the exploration is cancelled (which is a bound, too).</summary>
    /// <exception cref="NondeterministicProgramException">The program did not repeat what it did before.</exception>
    public Exploration Explore(IProgram program, CancellationToken cancellation = default)
    {
        var pool = new GraphPool();
        var frontier = new Frontier(_model, pool);
        var run = new Run(frontier, new ThreadTable(program.ThreadCount), _options.MaxEvents);
        var tally = new Tally(_options, program);
        while (!tally.IsFinished && frontier.TryPop(out var prefix))
        {
            if (cancellation.IsCancellationRequested)
            {
                tally.Cancel();
                break;
            }

            run.Begin(prefix);
            program.Execute(run);
            tally.Count(run);
            pool.Return(prefix);
        }

        return tally.Conclude();
    }
}
