namespace SafePublication.Analyzers.Publishing;

/// <summary>Functions that one other function calls and nobody else: what they do is done there.</summary>
internal sealed class SoleCallers
{
    // Documented bound: callers are followed this far up.
    private const int MaxUp = 3;
    private readonly Program _program;

    public SoleCallers(Program program) => _program = program;

    /// <summary>The step itself, then the calls that have it done, all of one function, then those that have that function called, and so on.</summary>
    public IEnumerable<List<Site>> Above(Site step)
    {
        List<Site> steps = [step];
        for (var up = 0; ; up++)
        {
            yield return steps;
            var body = steps[0].Body;
            if (up == MaxUp || body.Method is not { } method || !_program.AreCallsSeen(method) || _program.CallSitesOf(method) is not { Count: > 0 } calls
                || !calls.TrueForAll(call => call is { Event: Call } && call.Body == calls[0].Body && call.Body != body))
                yield break;
            steps = calls;
        }
    }
}
