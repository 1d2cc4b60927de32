using Xunit;

namespace SafePublication.Analyzers.Tests.Corpus;

/// <summary>Fix All makes a program out of every plain flag and every half fix that compiles and is silent.</summary>
public class SolutionRepairTests
{
    // An element of an array. A property pattern of a flag that is stored with order. A char in a setter that does more, and a time: no Volatile takes them. And a session that is destroyed under its readers: order alone is no repair.
    private static readonly string[] OutOfReach = ["2801-meter-link", "3006-rate-feed", "3017-device-session", "4503-license-tier", "3220-strata-core", "4909-row-hydrator"];

    public static TheoryData<string> Repairable => [.. Case.All.Where(example => example.Kind is "plain-flag" or "half-fix" && !Gaps.Files.Contains($"{example.Name}/before.cs") && !OutOfReach.Contains(example.Name)).Select(example => example.Name)];

    [Theory]
    [MemberData(nameof(Repairable))]
    public async Task Fix_All_ends_silent(string name)
    {
        var before = Case.Named(name).Before;
        var repaired = await SolutionRepair.RepairAsync(before);
        Assert.Empty(await CaseProject.ErrorsAsync(repaired));
        Assert.Empty(await CaseProject.DiagnosticsAsync(repaired));
        Assert.NotEqual(before, (await repaired.GetTextAsync()).ToString());
    }
}
