namespace SafePublication.ModelChecker;

/// <summary>
/// A program that the explorer performs again and again, once for every execution. It has to be deterministic: what its threads do may
/// depend on nothing but the stores that their loads were given.
/// </summary>
public interface IProgram
{
    /// <summary>The number of threads that exist from the start; they are numbered from 0. Further threads come from <see cref="IRun.Start"/>.</summary>
    int ThreadCount { get; }

    /// <summary>What the witness calls the program's locations, values, source lines and threads.</summary>
    IProgramNames Names { get; }

    /// <summary>
    /// Performs one run from the initial state: resumes the thread that <see cref="IRun.TryNext"/> names until that thread is told to
    /// wait, ends or is blocked, and repeats this until <see cref="IRun.TryNext"/> returns false.
    /// </summary>
    void Execute(IRun run);

    /// <summary>Says what a complete execution resulted in. It is called directly after <see cref="Execute"/>, while the run's values still exist.</summary>
    Judgement Judge(IRun run);
}
