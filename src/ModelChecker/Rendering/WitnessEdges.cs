namespace SafePublication.ModelChecker;

/// <summary>The edges that a picture of a witness shows: program order, reads-from, and the cycle.</summary>
internal static class WitnessEdges
{
    public static IEnumerable<(WitnessEvent From, WitnessEvent To, string Kind)> Of(Witness witness)
    {
        var cycle = witness.Cycle.Select(edge => (edge.From, edge.To, Kind: edge.IsOrdered ? edge.Relation : "unordered")).ToList();
        var shown = ProgramOrder(witness).Concat(ReadsFrom(witness));
        return shown.Where(edge => !cycle.Exists(other => other.From == edge.From && other.To == edge.To)).Concat(cycle);
    }

    private static IEnumerable<(WitnessEvent From, WitnessEvent To, string Kind)> ProgramOrder(Witness witness) =>
        from first in witness.Events
        join second in witness.Events on first.Id with { Index = first.Id.Index + 1 } equals second.Id
        select (first, second, "po");

    private static IEnumerable<(WitnessEvent From, WitnessEvent To, string Kind)> ReadsFrom(Witness witness) =>
        from load in witness.Events
        join store in witness.Events on load.ReadsFrom equals store.Id
        select (store, load, "rf");
}
