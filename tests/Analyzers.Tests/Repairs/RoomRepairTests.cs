using SafePublication.Analyzers.Tests.Corpus;
using Xunit;

namespace SafePublication.Analyzers.Tests.Repairs;

/// <summary>The fixes make of a page's broken program one that compiles and of which nothing is reported, but for the rules that only the author can satisfy.</summary>
public class RoomRepairTests
{
    private static readonly string[] WithoutCure = ["PUB2005_RetractedState", "PUB5001_ContractViolated", "PUB5002_MalformedContract"];

    public static TheoryData<string> Rooms => [.. Directory.GetDirectories(Path.Combine(AppContext.BaseDirectory, "Rooms")).Select(folder => Path.GetFileName(folder)!)
        .Except(WithoutCure).Order(StringComparer.Ordinal)];

    [Fact]
    public void Rules_without_a_cure_are_rooms_too() => Assert.All(WithoutCure, folder => Assert.NotEmpty(Source(folder)));

    [Theory]
    [MemberData(nameof(Rooms))]
    public async Task The_broken_program_is_repaired(string folder)
    {
        var repaired = await SolutionRepair.RepairAsync(Source(folder));
        Assert.Empty(await CaseProject.ErrorsAsync(repaired));
        Assert.DoesNotContain(await CaseProject.DiagnosticsAsync(repaired), diagnostic => diagnostic.Id.StartsWith("PUB", StringComparison.Ordinal));
    }

    private static string Source(string folder) => File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Rooms", folder, "Broken.cs"));
}
