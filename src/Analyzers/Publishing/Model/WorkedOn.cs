using Microsoft.CodeAnalysis;

namespace SafePublication.Analyzers.Publishing;

/// <summary>
/// State that several threads work on, and that nobody builds for others: started code sets it, and part of it is set without the flag, or who asks
/// for it reads nothing of it; or those who read it carry it on; or it is the state of the work that its type starts.
/// </summary>
internal static class WorkedOn
{
    public static bool Is(Program program, Meeting meeting, EvidenceKind evidence) => (IsSetByThreads(program, meeting) && (IsPartlySet(program, meeting) || IsPassedBy(program, meeting)))
        || (evidence == EvidenceKind.OtherThread ? IsStateOfWork(program, meeting) : IsCarriedOn(program, meeting));

    /// <summary>
    /// A type that starts work, and a state that the work sets or asks for, too: where it is asked in several places, and no lock speaks of others, what a
    /// test leads to is the work, and not a building; but for what its thread alone makes, or the turns of a parallel loop.
    /// </summary>
    private static bool IsStateOfWork(Program program, Meeting meeting) => meeting is { LeadsToBuilding: true, IsState: true, IsBound: false, IsClaimed: false } && SpawnedCode.OutermostOf(meeting.Flag.Member) is { } type
        && meeting.Flag.Member is not (ILocalSymbol or IParameterSymbol) && program.Spawned.OfType(type).Any() && meeting.Observations.Select(seen => seen.Load).Distinct().Skip(1).Any() && !meeting.Observations.Exists(meeting.IsOfItsThread)
        && (IsSetByThreads(program, meeting) || meeting.Observations.Exists(seen => program.Spawned.Runs(seen.Load.Body))) && !meeting.Stores.Keys.Any(store => program.Spawned.IsTurn(store.Body));

    private static bool IsSetByThreads(Program program, Meeting meeting) => meeting.FlagStores.Exists(store => program.Spawned.Runs(store.Body));

    /// <summary>Others store some of the payload without the flag; numbers that are followed, and what a double check reads at once, are announced anyway.</summary>
    private static bool IsPartlySet(Program program, Meeting meeting) => !(meeting.LeadsToBuilding && DirectReads.AreIn(program, meeting)) && !Sequences.AreFollowed(meeting.FlagStores, meeting.Observations)
        && meeting.Payload.SelectMany(program.SharedStoresOf).Any(store => !meeting.Stores.Values.Any(payload => payload.Before.Contains(store) || payload.Late.Contains(store)));

    /// <summary>Started code asks for the state of an object, too, and no function that asks reads the payload; but for marks that are made for good, or claimed.</summary>
    private static bool IsPassedBy(Program program, Meeting meeting) => !meeting.Flag.Member.IsStatic && !meeting.IsSentinel && !DirectReads.AreIn(program, meeting) && !IsMadeForGood(meeting) && !meeting.IsClaimed
        && meeting.Observations.Exists(seen => program.Spawned.Runs(seen.Load.Body));

    /// <summary>The readers of a mark store into the same object, and read behind a call, or what is made when the mark is up already.</summary>
    private static bool IsCarriedOn(Program program, Meeting meeting) => !meeting.Flag.Member.IsStatic && meeting.ReaderWrites && meeting.AreConstant && !(IsMadeForGood(meeting) && meeting.FlagStores.Count == 1)
        && (!DirectReads.AreIn(program, meeting) || meeting.Stores.Values.Any(payload => payload.Late.Count > 0));

    /// <summary>Whoever finds the mark down builds, and it never goes down again.</summary>
    private static bool IsMadeForGood(Meeting meeting) => meeting.LeadsToBuilding && meeting.AreConstant && !meeting.IsTakenBack;
}
