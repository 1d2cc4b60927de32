using Microsoft.CodeAnalysis;

namespace SafePublication.Analyzers.Publishing;

/// <summary>Payload that is read where its flag is asked for: in the function that tests it, or that has a predicate test it.</summary>
internal static class DirectReads
{
    public static bool AreIn(Program program, Meeting meeting) => meeting.Loads.Any(load => load.Reads.Any(read => AsksFor(program, read.Body, load.Observation.Test.Body)));

    private static bool AsksFor(Program program, Body reader, Body tester) => reader == tester
        || (tester.Method is { ReturnType.SpecialType: SpecialType.System_Boolean } && program.Calls(reader, tester));
}
