using SafePublication.ModelChecker.Runtime.Memory;
using SafePublication.ModelChecker.Runtime.Threads;

namespace SafePublication.ModelChecker.Runtime.Hooks;

/// <summary>
/// What a <see cref="Barrier"/> stands for: one location that holds its state. Every change is one atomic load and store; arriving is a release, going
/// on an acquire. When all have arrived, whoever completed them runs the action of the phase, and then ends the phase.
/// </summary>
internal sealed class ModelledBarrier(Barrier barrier, Action<Barrier>? action)
{
    private readonly State _initial = new(0, 0, barrier.ParticipantCount);

    /// <summary>The phase, who has arrived at its end, and who takes part.</summary>
    private readonly record struct State(int Phase, int Arrived, int Participants)
    {
        public bool IsActing => Participants > 0 && Arrived == Participants;

        public State Next => new(Phase + 1, 0, Participants);

        public StoredValue Stored => new(((ulong)Phase << 32) | ((ulong)Arrived << 16) | (uint)Participants, null);

        public static State Of(ulong bits) => new((int)(bits >> 32), (int)(bits >> 16 & 0xFFFF), (int)(bits & 0xFFFF));
    }

    public static Barrier Attach(Barrier barrier, Action<Barrier>? action)
    {
        CurrentThread.Value?.Execution.Attach(barrier, new ModelledBarrier(barrier, action));
        return barrier;
    }

    public static ModelledBarrier Of(Barrier barrier) => CurrentThread.Value?.Execution.AttachedTo<ModelledBarrier>(barrier)
        ?? throw new UnsupportedConstructException("A Barrier that was made outside of the scenario cannot be checked.");

    public void SignalAndWait(int site)
    {
        var now = Change(state => state.Participants == 0 || state.IsActing
            ? throw new InvalidOperationException("More threads use the barrier than take part in it.")
            : Complete(state with { Arrived = state.Arrived + 1 }), site);
        if (now.IsActing)
            Act(site);
        else if (now.Arrived > 0)
            WaitFor(state => state.Phase > now.Phase, site);
    }

    /// <summary>Returns the phase in which they take part first.</summary>
    public long Add(int count, int site)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(count, 1, "participantCount");
        return ChangeBetweenActions(state => state with { Participants = state.Participants + count }, site).Phase;
    }

    public void Remove(int count, int site)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(count, 1, "participantCount");
        var now = ChangeBetweenActions(state => Complete(Without(state, count)), site);
        if (now.IsActing)
            Act(site);
    }

    public int Participants(int site) => Read(site).Participants;

    public int Remaining(int site) => Read(site) is var state ? state.Participants - state.Arrived : 0;

    public long Phase(int site) => Read(site).Phase;

    private static State Without(State state, int count) => count > state.Participants
        ? throw new ArgumentOutOfRangeException("participantCount")
        : state.Participants - count < state.Arrived
            ? throw new InvalidOperationException("The participants have arrived already.")
            : state with { Participants = state.Participants - count };

    // Without an action the phase is over in the same step.
    private State Complete(State state) => action is null && state.Arrived == state.Participants ? state.Next : state;

    private void Act(int site)
    {
        action!(barrier);
        Change(state => state.Next, site);
    }

    private State ChangeBetweenActions(Func<State, State> change, int site)
    {
        var isActing = false;
        var token = 0;
        var now = Change(state => (isActing = state.IsActing) ? null : change(state), site, ref token);
        if (isActing)
            ThreadValues.Here().BlockAt(site, $"waits at {ThreadValues.Here().Execution.Sites[site].Name}", token);
        return now;
    }

    private State Change(Func<State, State> change, int site)
    {
        var token = 0;
        return Change(state => change(state), site, ref token);
    }

    /// <summary>Returns the new state, or the old one where the change makes nothing of it.</summary>
    private State Change(Func<State, State?> change, int site, ref int token)
    {
        var thread = ThreadValues.Here();
        var cell = Cell(thread, site);
        var old = State.Of(thread.Load(cell, MemoryOrder.Acquire, site, ref token).Bits);
        if (change(old) is not { } changed)
            return old;
        thread.Store(cell, changed.Stored, new Access(cell.Location, MemoryOrder.Release, site), exclusive: true);
        return changed;
    }

    private void WaitFor(Func<State, bool> isWanted, int site)
    {
        var thread = ThreadValues.Here();
        var token = 0;
        if (!isWanted(State.Of(thread.Load(Cell(thread, site), MemoryOrder.Acquire, site, ref token).Bits)))
            thread.BlockAt(site, $"waits at {thread.Execution.Sites[site].Name}", token);
    }

    private State Read(int site)
    {
        var thread = ThreadValues.Here();
        var token = 0;
        return State.Of(thread.Load(Cell(thread, site), MemoryOrder.Acquire, site, ref token).Bits);
    }

    private Cell Cell(LogicalThread thread, int site) =>
        thread.Execution.Memory.Hidden(barrier, HiddenState.Count, thread.Names, $"{thread.Execution.Sites[site].Name} (phase)", _initial.Stored);
}
