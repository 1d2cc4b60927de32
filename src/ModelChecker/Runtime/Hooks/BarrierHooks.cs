namespace SafePublication.ModelChecker.Runtime.Hooks;

/// <summary>
/// <see cref="Barrier"/> without an action at the end of a phase: arriving is a release, going on an acquire that is blocked until all
/// participants of the phase have arrived. The count is that of all arrivals.
/// </summary>
[Replaces(typeof(Barrier), Harmless = ["Dispose", "ParticipantCount"])]
public static class BarrierHooks
{
    /// <summary>A barrier that nobody has arrived at.</summary>
    public static Barrier Create(int participantCount) => new(participantCount);

    /// <summary>Arrives, and waits for the others.</summary>
    public static void SignalAndWait(Barrier barrier, int site)
    {
        var participants = barrier.ParticipantCount;
        var arrived = ModelledCount.Add(barrier, 0, 1, site) + 1;
        var wanted = (arrived + participants - 1) / participants * participants;
        if (arrived < wanted)
            ModelledCount.WaitFor(barrier, 0, count => count >= wanted, site);
    }
}
