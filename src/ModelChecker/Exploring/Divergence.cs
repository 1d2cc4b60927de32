namespace SafePublication.ModelChecker;

/// <summary>Says, in the program's own names, what a program did not repeat, and what the reason may be.</summary>
internal sealed class Divergence(IProgramNames names)
{
    private const string Advice = "although its loads were given the same values. " +
        "Give the scenario fixed values in place of the time, random numbers, new GUIDs, hash codes, the environment and files, " +
        "and let it keep no state outside of the checked assemblies: what a thread does may depend on nothing but what it loads.";

    /// <summary>A thread performs another event than before.</summary>
    public NondeterministicProgramException Other(in Event request, in Event recorded) =>
        Message(recorded.Thread, $"{Did(recorded)} before and now {Does(request)}");

    /// <summary>A thread ended, was blocked or was not started before it came to an event that it had performed before.</summary>
    public NondeterministicProgramException Missing(in Event recorded) =>
        Message(recorded.Thread, $"{Did(recorded)} before and now does not come to that");

    private NondeterministicProgramException Message(int thread, string what) =>
        new($"The program did not repeat an execution: {names.Thread(thread)} {what}, {Advice}");

    private string Did(in Event recorded) => recorded.Kind switch
    {
        EventKind.Load => $"read {Place(recorded)}",
        EventKind.Store => $"wrote {Place(recorded)}",
        _ => $"performed a fence{Line(recorded)}",
    };

    private string Does(in Event request) => request.Kind switch
    {
        EventKind.Load => $"reads {Place(request)}",
        EventKind.Store => $"writes {Place(request)}",
        _ => $"performs a fence{Line(request)}",
    };

    private string Place(in Event access) => Name(access) + Line(access);

    /// <summary>A location that this run has not come to is known by the place in the source only.</summary>
    private string Name(in Event access)
    {
        if (ThreadLife.Owns(access.Location))
            return ThreadLife.Describe(access.Location, names.Thread);
        return names.Accessed(access.Site) is { Length: > 0 } name ? name : names.Location(access.Location);
    }

    private string Line(in Event performed) => names.Site(performed.Site) is { Length: > 0 } line ? $" ({line})" : string.Empty;
}
