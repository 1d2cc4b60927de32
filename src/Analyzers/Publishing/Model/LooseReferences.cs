namespace SafePublication.Analyzers.Publishing;

/// <summary>
/// References that hardly guard what stands beside them: one of an object that others may have, unless one function alone asks for it and makes
/// it; and one with a single sibling, where one function sets, another one asks and a third one, which that one does not call, reads, or
/// that others ask for by itself.
/// </summary>
internal static class LooseReferences
{
    public static bool Are(Program program, Meeting meeting, EvidenceKind evidence) => meeting.IsSentinel && (evidence == EvidenceKind.SharedObject
        ? meeting.FlagStores.Count > 1 || !IsMadeByObservers(meeting)
        : meeting.Payload.Length == 1 && !DirectReads.AreIn(program, meeting) && (IsAskedForItself(program, meeting) || IsPassedOn(program, meeting)));

    /// <summary>Several places set the reference, and somebody asks for what stands beside it by itself.</summary>
    private static bool IsAskedForItself(Program program, Meeting meeting) => meeting.FlagStores.Count > 1
        && program.AccessesOf(meeting.Payload[0]).Exists(site => site.Event is Access { IsLoad: true } load && program.TestsOf(load).Count > 0);

    private static bool IsPassedOn(Program program, Meeting meeting) => !meeting.Loads.Any(load => load.Reads.Any(read => program.Calls(load.Observation.Test.Body, read.Body))) && !IsMadeByObservers(meeting);

    private static bool IsMadeByObservers(Meeting meeting) => meeting.Stores.Keys.Any(store => meeting.Loads.Any(load => load.Observation.Test.Body == store.Body));
}
