using Xunit;

namespace SafePublication.Analyzers.Tests.Corpus;

/// <summary>Every example case is judged as its verdict says, but for the gaps, which are listed.</summary>
public class CaseTests
{
    public static TheoryData<string> Covered => [.. CaseFile.All.Select(file => file.Name).Where(name => !Gaps.Files.Contains(name))];

    [Theory]
    [MemberData(nameof(Covered))]
    public async Task The_verdict_is_met(string name)
    {
        var file = CaseFile.Named(name);
        var reports = await CaseReports.InAsync(file);
        Assert.True(file.Defect(reports) is null, $"{file.Defect(reports)}. As a gap: {Gaps.Row(file, reports)}");
    }

    [Fact]
    [Trait("Gap", "cases whose verdict is not met yet")]
    public async Task The_table_of_gaps_says_what_is_reported_today()
    {
        List<string> rows = [];
        foreach (var file in CaseFile.All)
        {
            var reports = await CaseReports.InAsync(file);
            if (file.Defect(reports) is not null)
                rows.Add(Gaps.Row(file, reports));
        }

        var table = string.Join('\n', rows);
        Assert.True(table == Gaps.Table, $"Gaps.txt should be:\n\n{table}\n");
    }
}
