namespace SafePublication.Analyzers.Publishing;

/// <summary>
/// Tells flags that are made to announce from the many states that are only kept under a lock. Whoever finds a flag down builds what it
/// announces: the flag is set to a constant, or where it was tested, or last of all. A state that nobody waits for to be built goes up for
/// good, unless what it announces is destroyed with it; every store holds a lock, and comes last or follows a question of the writer.
/// </summary>
internal sealed class Handshakes
{
    private readonly Program _program;
    private readonly Retractions _retractions;

    public Handshakes(Program program, Retractions retractions)
    {
        _program = program;
        _retractions = retractions;
    }

    public bool Contain(Meeting meeting) => meeting.LeadsToBuilding ? IsLazy(meeting) : IsState(meeting);

    /// <summary>
    /// Whether a test for a constant leads to a store whose writer asks again under its lock; not where the observer itself moves the flag on
    /// under no lock: then it has the object for itself, and the lock guards something else.
    /// </summary>
    public bool AreDoubleChecked(Meeting meeting) => !meeting.FlagStores.Exists(store => _program.Locks.At(store).IsEmpty && meeting.Loads.Any(load => load.Observation.Load.Body == store.Body))
        && meeting.Loads.Any(load => load.Observation.Condition is { Right.Kind: ValueKind.Constant } or { Left.Map: not null })
        && meeting.Stores.Keys.Any(store => meeting.IsLazyStore(store) && IsRechecked(meeting, store));

    private bool IsLazy(Meeting meeting) => (!(meeting.IsSentinel && meeting.IsTakenBack) || (IsRaisedLast(meeting) && AreLocked(meeting)))
        && (IsRaisedLast(meeting) || IsRaisedForGood(meeting) || meeting.Stores.Any(pair => Announces(meeting, pair.Key, isBuiltBefore: pair.Value.Before.Count > 0)));

    private bool Announces(Meeting meeting, Site store, bool isBuiltBefore) => IsRechecked(meeting, store)
        ? isBuiltBefore || meeting.IsSentinel || meeting.AreConstant || meeting.IsLazyStore(store)
        : isBuiltBefore && meeting.AreConstant;

    private bool IsState(Meeting meeting) => AreLocked(meeting)
        && (IsRaisedLast(meeting) || IsRaisedForGood(meeting) || ((meeting.AreConstant || IsBound(meeting)) && meeting.Stores.Keys.Any(store => IsRechecked(meeting, store))))
        && (!meeting.IsTakenBack || IsRaisedLast(meeting) || _retractions.Of(meeting, meeting.Loads, EvidenceKind.Lock).Any());

    private bool AreLocked(Meeting meeting) => meeting.FlagStores.TrueForAll(store => Told.IsInSetter(store) || !_program.Locks.At(store).IsEmpty);

    private static bool IsRaisedLast(Meeting meeting) => meeting.Stores.Values.All(payload => payload.Before.Count > 0 && payload.Late.Count == 0);

    /// <summary>A mark or a generation that only ever goes up, right before what it announces is made and stored under the same lock; constants alone are another state.</summary>
    private bool IsRaisedForGood(Meeting meeting) => !meeting.IsTakenBack && (meeting.AreConstant || meeting.IsGeneration) && !meeting.IsSentinel
        && meeting.Stores.All(pair => pair.Value.Late.All(late => late.Body == pair.Key.Body && _program.Locks.LocallyAt(late).Overlaps(_program.Locks.LocallyAt(pair.Key)))
            && (pair.Value.Late.Count == 0 || pair.Value.Late.Any(late => ((Access)late.Event).Value.Kind != ValueKind.Constant)));

    private static bool IsBound(Meeting meeting) => meeting.Loads.Any(load => load.Observation.Condition.Relation is not (Relation.Equal or Relation.NotEqual));

    private bool IsRechecked(Meeting meeting, Site store) => Asking.IsUnderTheLock(_program, store, meeting.Flag);
}
