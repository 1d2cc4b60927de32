namespace SafePublication.Analyzers.Publishing;

/// <summary>
/// References that hardly guard what stands beside them: one of an object that others may have, unless one function alone asks for it and makes
/// it; and one with a single sibling, where one function sets, another one asks and a third one, which that one does not call, reads.
/// </summary>
internal static class LooseReferences
{
    public static bool Are(Program program, Meeting meeting, EvidenceKind evidence) => meeting.IsSentinel && (evidence == EvidenceKind.SharedObject
        ? meeting.FlagStores.Count > 1 || !IsMadeByObservers(meeting)
        : meeting.Payload.Length == 1 && !DirectReads.AreIn(program, meeting) && !meeting.Loads.Any(load => load.Reads.Any(read => program.Calls(load.Observation.Test.Body, read.Body))) && !IsMadeByObservers(meeting));

    private static bool IsMadeByObservers(Meeting meeting) => meeting.Stores.Keys.Any(store => meeting.Loads.Any(load => load.Observation.Test.Body == store.Body));
}
