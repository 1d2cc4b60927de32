namespace SafePublication.ModelChecker;

/// <summary>
/// Looks for the cheapest order that makes a program clean. Every violating execution names the program-order edges that nothing orders; a
/// repair has to order them, so each set of changes that still violates is extended by the changes that would order such an edge. A loop that
/// tests for ever what it loaded once needs an acquire load, which is not merged.
/// </summary>
public sealed class RepairSearch(ExplorationOptions options)
{
    /// <summary>How many sets of changes are tried before the search gives up.</summary>
    public int MaxExplorations { get; init; } = 300;

    /// <summary>True when the last search found no repair and did not find out either that there is none.</summary>
    public bool HasGivenUp { get; private set; }

    /// <summary>Finds the cheapest repair of those that order what the witnesses left unordered, or null when order cannot repair the program or the search gives up.</summary>
    public Repair? Find(IProgram program, CancellationToken cancellation = default)
    {
        HasGivenUp = false;
        var pending = new PriorityQueue<IReadOnlyList<Strengthening>, (int Cost, int Order)>([([], (0, 0))]);
        var seen = new HashSet<string>();
        for (var tried = 0; tried < MaxExplorations && pending.TryDequeue(out var changes, out _); tried++)
        {
            var result = Explore(program, changes, cancellation);
            if (result is CheckResult.Exhausted)
                return changes.Count > 0 ? WithoutNeedless(program, new Repair(changes, result.Executions), cancellation) : null;
            if (result is not CheckResult.Violated violated)
            {
                HasGivenUp = true;
                return null;
            }

            if (IsOfSequentialConsistency(violated.Witness))
                return null;
            foreach (var change in Changes(violated.Witness))
                Extend(changes, change, pending, seen);
        }

        HasGivenUp = pending.Count > 0;
        return null;
    }

    private Repair WithoutNeedless(IProgram program, Repair repair, CancellationToken cancellation)
    {
        foreach (var change in repair.Strengthenings.OrderByDescending(item => item.Cost))
        {
            IReadOnlyList<Strengthening> others = [.. repair.Strengthenings.Where(other => other != change)];
            if (others.Count > 0 && Explore(program, others, cancellation) is CheckResult.Exhausted clean)
                repair = new Repair(others, clean.Executions);
        }

        return repair;
    }

    private CheckResult Explore(IProgram program, IReadOnlyList<Strengthening> changes, CancellationToken cancellation) =>
        new Explorer(options with { Strengthenings = changes, StopAtFirstViolation = true, Shard = Shard.Whole })
            .Explore(program, cancellation).Result;

    private static void Extend(
        IReadOnlyList<Strengthening> changes, Strengthening change,
        PriorityQueue<IReadOnlyList<Strengthening>, (int Cost, int Order)> pending, HashSet<string> seen)
    {
        if (changes.Any(item => (item.Site, item.Kind) == (change.Site, change.Kind)))
            return;
        IReadOnlyList<Strengthening> extended = [.. changes.Append(change).OrderBy(item => item.Site).ThenBy(item => item.Kind)];
        if (seen.Add(string.Join(' ', extended.Select(item => $"{item.Site}:{item.Kind}"))))
            pending.Enqueue(extended, (extended.Sum(item => item.Cost), seen.Count));
    }

    // Such an execution stays possible, however much is ordered.
    private static bool IsOfSequentialConsistency(Witness witness) => witness is { Cycle.Count: 0, LoadsAreMerged: false };

    // Where the model orders every edge and the cycle stands all the same (core is not multi-copy atomic), a pair of a release store and an acquire
    // load on it can help, or fences.
    private static IEnumerable<Strengthening> Changes(Witness witness)
    {
        if (witness.LoadsAreMerged)
            return witness.Events.Where(shown => shown is { Newer: not null, SiteNumber: > 0 }).Select(Acquire);
        return witness.Cycles.SelectMany(Changes).DistinctBy(change => (change.Site, change.Kind));
    }

    private static IEnumerable<Strengthening> Changes(IReadOnlyList<WitnessEdge> cycle)
    {
        var edges = cycle.Where(edge => edge.Relation == "po").ToList();
        return edges.Exists(edge => !edge.IsOrdered)
            ? Orderings(edges.First(edge => !edge.IsOrdered))
            : cycle.Select(edge => edge.From).SelectMany(Strengthened).Concat(edges.SelectMany(edge => Fence(edge.To)));
    }

    private static IEnumerable<Strengthening> Orderings(WitnessEdge edge)
    {
        var fences = Fence(edge.To);
        if (edge.From.ReadsFrom is not null)
            fences = Strengthened(edge.From).Concat(fences);
        if (edge.To.ReadsFrom is null)
            fences = Strengthened(edge.To).Concat(fences);
        return fences;
    }

    private static IEnumerable<Strengthening> Strengthened(WitnessEvent access) => access switch
    {
        { SiteNumber: 0 } or { Location.Length: 0 } => [],
        { ReadsFrom: not null } => [Acquire(access)],
        _ => [Of(access, StrengtheningKind.ReleaseStore)],
    };

    private static Strengthening Acquire(WitnessEvent load) => Of(load, StrengtheningKind.AcquireLoad);

    private static IEnumerable<Strengthening> Fence(WitnessEvent before) =>
        before.SiteNumber > 0 ? [Of(before, StrengtheningKind.FullFence)] : [];

    private static Strengthening Of(WitnessEvent shown, StrengtheningKind kind) => new(shown.SiteNumber, kind, shown.Site) { Location = shown.Location };
}
