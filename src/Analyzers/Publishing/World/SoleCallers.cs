namespace SafePublication.Analyzers.Publishing;

/// <summary>Functions that are called at one place alone: what they do is done there.</summary>
internal sealed class SoleCallers
{
    // Documented bound: callers are followed this far up.
    private const int MaxUp = 3;
    private readonly Program _program;

    public SoleCallers(Program program) => _program = program;

    /// <summary>The step itself, then the one call that has it done, the one that has that call done, and so on.</summary>
    public IEnumerable<Site> Above(Site step)
    {
        for (var up = 0; ; up++)
        {
            yield return step;
            if (up == MaxUp || step.Body.Method is not { } method || !_program.AreCallsSeen(method) || _program.CallSitesOf(method) is not [{ Event: Call } only])
                yield break;
            step = only;
        }
    }
}
