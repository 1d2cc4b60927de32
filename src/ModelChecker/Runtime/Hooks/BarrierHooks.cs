namespace SafePublication.ModelChecker.Runtime.Hooks;

/// <summary><see cref="Barrier"/>, without time limits and cancellation.</summary>
[Replaces(typeof(Barrier))]
public static class BarrierHooks
{
    /// <summary>A barrier that nobody has arrived at.</summary>
    public static Barrier Create(int participantCount) => ModelledBarrier.Attach(new(participantCount), null);

    /// <summary>A barrier that nobody has arrived at.</summary>
    public static Barrier Create(int participantCount, Action<Barrier>? postPhaseAction) => ModelledBarrier.Attach(new(participantCount), postPhaseAction);

    /// <summary>Arrives, and waits for the others.</summary>
    public static void SignalAndWait(Barrier barrier, int site) => InUse(barrier, site).SignalAndWait(site);

    /// <summary>One more takes part.</summary>
    public static long AddParticipant(Barrier barrier, int site) => InUse(barrier, site).Add(1, site);

    /// <summary>More take part.</summary>
    public static long AddParticipants(Barrier barrier, int participantCount, int site) => InUse(barrier, site).Add(participantCount, site);

    /// <summary>One less takes part, which may end the phase.</summary>
    public static void RemoveParticipant(Barrier barrier, int site) => InUse(barrier, site).Remove(1, site);

    /// <summary>Fewer take part, which may end the phase.</summary>
    public static void RemoveParticipants(Barrier barrier, int participantCount, int site) => InUse(barrier, site).Remove(participantCount, site);

    /// <summary>How many take part.</summary>
    public static int get_ParticipantCount(Barrier barrier, int site) => ModelledBarrier.Of(barrier).Participants(site);

    /// <summary>How many of them have not arrived.</summary>
    public static int get_ParticipantsRemaining(Barrier barrier, int site) => ModelledBarrier.Of(barrier).Remaining(site);

    /// <summary>The number of phases that are over.</summary>
    public static long get_CurrentPhaseNumber(Barrier barrier, int site) => ModelledBarrier.Of(barrier).Phase(site);

    /// <summary>Arriving, joining and leaving throw from now on; the counts can be read.</summary>
    public static void Dispose(Barrier barrier, int site) => Disposal.Of(barrier, site);

    private static ModelledBarrier InUse(Barrier barrier, int site)
    {
        Disposal.ThrowIfBehind(barrier, site);
        return ModelledBarrier.Of(barrier);
    }
}
