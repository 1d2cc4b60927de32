using Microsoft.CodeAnalysis;

namespace SafePublication.Analyzers.Publishing;

/// <summary>
/// State of several words that is kept together, and that has the shape of an announcement: a lock around its stores, or order somewhere, shows
/// that several threads may be at work, and not that the flag is what its readers rely on. That is worth a look and no warning, unless the user says that it is a flag.
/// </summary>
internal static class KeptStates
{
    public static bool Contain(Program program, Meeting meeting, EvidenceKind evidence) => evidence is not (EvidenceKind.Contract or EvidenceKind.Assumed)
        && ((meeting.IsTakenBack && IsBesideStates(meeting)) || WorkedOn.Is(program, meeting, evidence) || LooseReferences.Are(program, meeting, evidence) || IsNumberOfItsOwn(program, meeting)
            || (IsOneState(meeting) && (IsBesideStates(meeting) || (UnaskedReads.ReachAll(program, meeting) && !meeting.Loads.Any(load => IsGuard(load.Observation)))))
            || (evidence == EvidenceKind.Lock && IsAskedInPassing(program, meeting) && !Sequences.AreFollowed(meeting.FlagStores, meeting.Observations) && (IsMovedOnByReaders(meeting) || IsOneOfManyStates(meeting))));

    /// <summary>No function that tests the flag, or has a guard throw where it is down, reads the payload itself or in what it calls.</summary>
    private static bool IsAskedInPassing(Program program, Meeting meeting) => meeting.Loads.All(load => load.Reads.All(read => read.Body != load.Observation.Test.Body && !program.Calls(load.Observation.Test.Body, read.Body)
        && !((IsGuard(load.Observation) || IsPredicate(load.Observation)) && program.Calls(read.Body, load.Observation.Test.Body))));

    /// <summary>Whether the function does nothing but throw where the flag is down.</summary>
    private static bool IsGuard(Observation observation) => observation.Load.Body == observation.Test.Body && observation.Test.Body is var body && !body.Events.Any(step => step is Access { IsStore: true } or LockStep)
        && Enumerable.Range(0, body.Count).All(node => body.Events[node] is not Exit exit || (exit.IsThrow ? !observation.Fast[node] : !observation.Slow[node]));

    /// <summary>Whether the function does nothing but answer whether the flag is up.</summary>
    private static bool IsPredicate(Observation observation) => observation.Load.Body == observation.Test.Body && observation.Test.Body.Events.All(step => step is Entry or Test or Access { IsLoad: true } or Exit { Returned: { Kind: ValueKind.Constant, ConstantValue: bool } });

    /// <summary>A state that no test leads to, that nobody waits for and that is no step of an exchange.</summary>
    private static bool IsOneState(Meeting meeting) => !meeting.LeadsToBuilding && meeting.IsState && meeting.Flag.Member is not ILocalSymbol
        && !meeting.Loads.Any(load => WaitingLoop.Contains(load.Observation)) && !meeting.IsClaimed;

    /// <summary>What it would announce are states, too: nothing is built.</summary>
    private static bool IsBesideStates(Meeting meeting) => meeting.Payload.All(location => !location.IsContents && FlagTypes.IsState(InitialValues.TypeOf(location.Member)!));

    /// <summary>The readers store into the same object, in functions that never store the flag, and words are read: they work on the state, and do not wait for it.</summary>
    private static bool IsMovedOnByReaders(Meeting meeting) => meeting.ReaderWrites && HoldsWords(meeting)
        && !meeting.Stores.Keys.Any(store => meeting.Loads.Any(load => load.Observation.Load.Body == store.Body));

    /// <summary>No test leads to the building, and other stores of the flag announce nothing.</summary>
    private static bool IsOneOfManyStates(Meeting meeting) => !meeting.LeadsToBuilding && meeting.Stores.Count < meeting.FlagStores.Count;

    /// <summary>The flag is a number or a mark that is set to what is computed or told, and words of the payload are set without it, too.</summary>
    private static bool IsNumberOfItsOwn(Program program, Meeting meeting)
    {
        if (meeting.IsSentinel || meeting.AreConstant || !HoldsWords(meeting))
            return false;
        var around = new HashSet<Site>(meeting.Stores.Values.SelectMany(payload => payload.Before.Concat(payload.Late)));
        return meeting.Payload.SelectMany(program.SharedStoresOf).Any(store => !around.Contains(store) && !Resets.Is(store));
    }

    private static bool HoldsWords(Meeting meeting) => meeting.Payload.Any(location => !location.IsContents && InitialValues.TypeOf(location.Member) is { IsValueType: true });
}
