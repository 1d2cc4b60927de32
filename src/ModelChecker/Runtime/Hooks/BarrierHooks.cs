using SafePublication.ModelChecker.Runtime.Threads;

namespace SafePublication.ModelChecker.Runtime.Hooks;

/// <summary>
/// <see cref="Barrier"/> with a fixed number of participants: arriving is a release, going on an acquire that is blocked until all participants of the
/// phase have arrived and the last of them has run the action of the phase. The count is that of all arrivals, an action being one more.
/// </summary>
[Replaces(typeof(Barrier), Harmless = ["Dispose", "ParticipantCount"])]
public static class BarrierHooks
{
    /// <summary>A barrier that nobody has arrived at.</summary>
    public static Barrier Create(int participantCount) => new(participantCount);

    /// <summary>A barrier that nobody has arrived at.</summary>
    public static Barrier Create(int participantCount, Action<Barrier>? postPhaseAction)
    {
        var barrier = new Barrier(participantCount);
        if (postPhaseAction is not null)
            CurrentThread.Value?.Execution.Attach(barrier, postPhaseAction);
        return barrier;
    }

    /// <summary>Arrives, and waits for the others.</summary>
    public static void SignalAndWait(Barrier barrier, int site)
    {
        var action = CurrentThread.Value?.Execution.AttachedTo<Action<Barrier>>(barrier);
        var participants = barrier.ParticipantCount;
        var turn = participants + (action is null ? 0 : 1);
        var arrived = ModelledCount.Add(barrier, 0, 1, site) + 1;
        var wanted = (arrived + turn - 1) / turn * turn;
        if (action is not null && arrived == wanted - 1)
        {
            action(barrier);
            ModelledCount.Add(barrier, 0, 1, site);
        }
        else if (arrived < wanted)
            ModelledCount.WaitFor(barrier, 0, count => count >= wanted, site);
    }

    /// <summary>The number of phases that are over.</summary>
    public static long get_CurrentPhaseNumber(Barrier barrier, int site)
    {
        var turn = barrier.ParticipantCount + (CurrentThread.Value?.Execution.AttachedTo<Action<Barrier>>(barrier) is null ? 0 : 1);
        return ModelledCount.Read(barrier, 0, site) / turn;
    }
}
