namespace SafePublication.ModelChecker.Runtime.Hooks;

/// <summary><see cref="Barrier"/>, without time limits and cancellation.</summary>
[Replaces(typeof(Barrier), Harmless = ["Dispose"])]
public static class BarrierHooks
{
    /// <summary>A barrier that nobody has arrived at.</summary>
    public static Barrier Create(int participantCount) => ModelledBarrier.Attach(new(participantCount), null);

    /// <summary>A barrier that nobody has arrived at.</summary>
    public static Barrier Create(int participantCount, Action<Barrier>? postPhaseAction) => ModelledBarrier.Attach(new(participantCount), postPhaseAction);

    /// <summary>Arrives, and waits for the others.</summary>
    public static void SignalAndWait(Barrier barrier, int site) => ModelledBarrier.Of(barrier).SignalAndWait(site);

    /// <summary>One more takes part.</summary>
    public static long AddParticipant(Barrier barrier, int site) => ModelledBarrier.Of(barrier).Add(1, site);

    /// <summary>More take part.</summary>
    public static long AddParticipants(Barrier barrier, int participantCount, int site) => ModelledBarrier.Of(barrier).Add(participantCount, site);

    /// <summary>One less takes part, which may end the phase.</summary>
    public static void RemoveParticipant(Barrier barrier, int site) => ModelledBarrier.Of(barrier).Remove(1, site);

    /// <summary>Fewer take part, which may end the phase.</summary>
    public static void RemoveParticipants(Barrier barrier, int participantCount, int site) => ModelledBarrier.Of(barrier).Remove(participantCount, site);

    /// <summary>How many take part.</summary>
    public static int get_ParticipantCount(Barrier barrier, int site) => ModelledBarrier.Of(barrier).Participants(site);

    /// <summary>How many of them have not arrived.</summary>
    public static int get_ParticipantsRemaining(Barrier barrier, int site) => ModelledBarrier.Of(barrier).Remaining(site);

    /// <summary>The number of phases that are over.</summary>
    public static long get_CurrentPhaseNumber(Barrier barrier, int site) => ModelledBarrier.Of(barrier).Phase(site);
}
