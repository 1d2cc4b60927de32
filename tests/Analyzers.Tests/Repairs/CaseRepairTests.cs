using Xunit;

namespace SafePublication.Analyzers.Tests.Repairs;

/// <summary>Repairing an example case until no repair is offered leaves a program that compiles and nothing that order would repair.</summary>
public class CaseRepairTests
{
    // Their flags are structs: one word wide, but neither Volatile nor the modifier takes them.
    private static readonly string[] OutOfReach = ["220-symbol-members", "223-token-expiry"];

    public static TheoryData<string> Cases
        => [.. Directory.GetDirectories(Path.Combine(AppContext.BaseDirectory, "Cases")).Select(folder => Path.GetFileName(folder)!)
            .Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Cases))]
    public Task Acquire_and_release_end_silent(string name) => RepairAsync(name, "AcquireRelease");

    [Theory]
    [MemberData(nameof(Cases))]
    public Task A_volatile_declaration_ends_silent(string name) => RepairAsync(name, "VolatileModifier");

    private static async Task RepairAsync(string name, string equivalenceKey)
    {
        var source = await File.ReadAllTextAsync(Path.Combine(AppContext.BaseDirectory, "Cases", name, "before.cs"));
        var (repaired, left) = await new CaseRepair(equivalenceKey).RepairAsync(source);
        Assert.Empty(await CaseRepair.ErrorsAsync(repaired));
        Assert.Equal(OutOfReach.Contains(name), left.Any(diagnostic => diagnostic.Properties.GetValueOrDefault("OrderRepairs") == "true"));
    }
}
