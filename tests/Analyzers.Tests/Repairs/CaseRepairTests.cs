using SafePublication.Analyzers.Tests.Corpus;
using Xunit;

namespace SafePublication.Analyzers.Tests.Repairs;

/// <summary>Repairing an example case until no repair is offered leaves a program that compiles and nothing that order would repair.</summary>
public class CaseRepairTests
{
    // Their flags are structs, one word wide, but neither Volatile nor the modifier takes them; or a function of the program is given the flag
    // by reference, and no access of it can be seen; or a setter that does more stores a char, which Volatile does not take; or an element of an array is the flag; or one side is ordered and a property pattern is the other: a report may stay.
    private static readonly string[] OutOfReach = ["2801-meter-link", "2803-parameter-shape", "3006-rate-feed", "3120-build-order", "3224-term-positions", "3308-scope-symbol", "2020-step-plan", "2115-contention-rig", "2121-command-index", "2224-shape-members", "220-symbol-members", "223-token-expiry", "1434-row-layout", "1538-lex-tables", "1631-token-policy", "1715-message-descriptor", "1814-grant-cache", "1816-type-bases", "1904-tariff-book", "3805-vine-rows", "4110-row-codec", "4212-knit-chart", "4503-license-tier", "3220-strata-core", "4506-recipe-steps", "4713-grammar-tables", "4909-row-hydrator", "5308-column-order", "5515-tariff-codes", "5806-tab-stops", "6110-postal-symbols", "6204-route-plan", "6312-sheet-weights", "6423-keyword-table"];

    public static TheoryData<string> Cases
        => [.. Directory.GetDirectories(Path.Combine(AppContext.BaseDirectory, "Cases")).Select(folder => Path.GetFileName(folder)!)
            .Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Cases))]
    public Task Acquire_and_release_end_silent(string name) => RepairAsync(name, "AcquireRelease");

    [Theory]
    [MemberData(nameof(Cases))]
    public Task A_volatile_declaration_ends_silent(string name) => RepairAsync(name, "VolatileModifier");

    [Fact]
    public async Task A_flag_that_is_raised_early_moves_last_and_is_ordered_then()
    {
        var repaired = await RepairAsync("012-method-plan", "AcquireRelease");
        Assert.Contains("_invoker = _method.Invoke;\n        Volatile.Write(ref _prepared, true);", repaired, StringComparison.Ordinal);
    }

    private static async Task<string> RepairAsync(string name, string equivalenceKey)
    {
        var source = await File.ReadAllTextAsync(Path.Combine(AppContext.BaseDirectory, "Cases", name, "before.cs"));
        var (repaired, left) = await new CaseRepair(equivalenceKey).RepairAsync(source);
        Assert.Empty(await CaseProject.ErrorsAsync(repaired));
        if (!OutOfReach.Contains(name))
            Assert.DoesNotContain(left, diagnostic => diagnostic.Properties.GetValueOrDefault("OrderRepairs") == "true");
        return (await repaired.GetTextAsync()).ToString();
    }
}
