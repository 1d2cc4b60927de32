using Xunit;

namespace SafePublication.ModelChecker.Tests;

public sealed class RepairTests
{
    private const int FenceCost = 4;

    public static TheoryData<string, string> Cases() => ReplayTests.Cases();

    [Fact]
    public void A_half_fix_lacks_exactly_the_other_half()
    {
        Assert.Equal("with Volatile.Read at operation 3 all 2 executions are clean", Find(Violations.MessagePassing(write: MemoryOrder.Release)));
        Assert.Equal("with Volatile.Write at operation 2 all 2 executions are clean", Find(Violations.MessagePassing(read: MemoryOrder.Acquire)));
    }

    [Fact]
    public void Store_buffering_needs_a_full_fence_on_both_sides() => Assert.Equal(
        "with Thread.MemoryBarrier before operation 2 and Thread.MemoryBarrier before operation 4 all 3 executions are clean",
        Find(Violations.StoreBuffering()));

    [Fact]
    public void Order_cannot_repair_a_flag_that_is_raised_too_early() => Assert.Null(new RepairSearch(new()).Find(Violations.FlagBeforeData()));

    /// <summary>The one execution has a cycle that only two full fences order, and a longer one that a release store and an acquire load order.</summary>
    [Fact]
    public void The_cheapest_of_several_cycles_is_ordered() => Assert.Equal(
        "with Volatile.Write at operation 6 and Volatile.Read at operation 7 all 12 executions are clean",
        Find(new OpListProgram(
            [
                [new Op.Store("x", 1), new Op.Load("r0", "y")],
                [new Op.Store("y", 1), new Op.Load("r0", "x")],
                [new Op.Store("data", 1), new Op.Store("ready", 1)],
                [new Op.Load("r0", "ready"), new Op.Load("r1", "data")],
            ],
            ["0:r0", "1:r0", "3:r0", "3:r1"])
        { Forbids = outcome => outcome == "0, 0, 1, 0" ? "both at once" : null }));

    [Fact]
    public void Two_places_in_one_line_are_told_apart()
    {
        Strengthening[] changes = [.. from location in new[] { "x", "y" } select new Strengthening(location[0], StrengtheningKind.AcquireLoad, "A.cs:1") { Location = location }];
        Assert.Equal(["Volatile.Read of x at A.cs:1", "Volatile.Read of y at A.cs:1"], new Repair(changes, 1).Changes);
    }

    [Fact]
    public void A_clean_program_needs_no_repair() =>
        Assert.Null(new RepairSearch(new()).Find(Violations.MessagePassing(MemoryOrder.Release, MemoryOrder.Acquire)));

    [Theory]
    [MemberData(nameof(Cases))]
    public void Every_litmus_test_is_repaired_to_the_outcomes_of_sequential_consistency(string name, string model)
    {
        var repair = new RepairSearch(new() { Model = model }).Find(Violations.Litmus(name));
        Assert.NotNull(repair);
        var options = new ExplorationOptions { Model = model, Strengthenings = repair.Strengthenings };
        var exploration = new Explorer(options).Explore(LitmusTest.All[name].Program());
        Assert.Equal(repair.Executions, exploration.Result.Executions);
        Assert.Empty(exploration.Outcomes.Select(outcome => outcome.Values).Except(LitmusTest.All[name].Outcomes("sc")));
    }

    /// <summary>Tries every cheaper set of changes: more order never allows more, so that only the largest sets of each kind have to be tried.</summary>
    [Theory]
    [MemberData(nameof(Cases))]
    public void No_cheaper_set_of_changes_repairs_a_litmus_test(string name, string model)
    {
        var program = Violations.Litmus(name);
        var cost = new RepairSearch(new() { Model = model }).Find(program)!.Strengthenings.Sum(change => change.Cost);
        int[] sites = [.. Enumerable.Range(1, program.Sites)];
        foreach (var fenced in Enumerable.Range(0, 1 + ((cost - 1) / FenceCost)).SelectMany(fences => Choices(sites, fences)))
        {
            foreach (var ordered in Choices(sites, Math.Min(sites.Length, cost - 1 - (FenceCost * fenced.Length))))
            {
                Strengthening[] changes =
                [
                    .. fenced.Select(site => new Strengthening(site, StrengtheningKind.FullFence, "")),
                    .. ordered.SelectMany(site => new[] { StrengtheningKind.AcquireLoad, StrengtheningKind.ReleaseStore }, (site, kind) => new Strengthening(site, kind, "")),
                ];
                var options = new ExplorationOptions { Model = model, Strengthenings = changes, StopAtFirstViolation = true };
                Assert.False(new Explorer(options).Explore(program).Result is CheckResult.Exhausted, string.Join(", ", (object[])changes));
            }
        }
    }

    [Fact]
    public void A_search_that_gives_up_says_so()
    {
        var (program, search) = (Violations.MessagePassing(MemoryOrder.Plain, MemoryOrder.Plain), new RepairSearch(new()) { MaxExplorations = 1 });
        Assert.Null(search.Find(program));
        Assert.True(search.HasGivenUp);
        Assert.Contains("gave up", WitnessText.Write(Violations.Find(program).Witness, null, search.HasGivenUp));
    }

    /// <summary>Every way to choose so many of the sites.</summary>
    private static IEnumerable<int[]> Choices(int[] sites, int count) => count == 0
        ? [[]]
        : sites.SelectMany((site, place) => Choices(sites[(place + 1)..], count - 1), (site, others) => (int[])[site, .. others]);

    private static string? Find(OpListProgram program) => new RepairSearch(new()).Find(program)?.ToString();
}
