namespace SafePublication.ModelChecker;

/// <summary>The axiom that each location by itself behaves as under sequential consistency ("internal", "SC per location").</summary>
internal static class Coherence
{
    public static readonly Acyclic Axiom = Over(ProgramOrder.SameLocation);

    public static Acyclic Over(params Law[] sameLocation) =>
        new([.. sameLocation, Communication.ReadsFrom, Communication.ModificationOrder, Communication.FromRead]);
}
