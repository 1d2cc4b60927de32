using Xunit;

namespace SafePublication.ModelChecker.Tests;

public sealed class PageTests
{
    [Fact]
    public void The_page_has_every_law_of_the_default_model()
    {
        var laws = MemoryModel.For(new()).Axioms.OfType<Acyclic>().Last().Laws;
        var expected = laws.Select(law => $"| {law.Number} | {law.Name} | `{law.Formula.Replace("|", "\\|", StringComparison.Ordinal)}` |");
        var page = Page().Where(line => line.StartsWith("| mca-", StringComparison.Ordinal) || line.StartsWith("| com-", StringComparison.Ordinal));
        Assert.Equal(expected.Order(StringComparer.Ordinal), page.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void The_page_shows_the_witness_as_the_checker_prints_it()
    {
        var program = Violations.MessagePassing();
        var witness = WitnessText.Write(Violations.Find(program).Witness, new RepairSearch(new()).Find(program));
        var indented = witness.TrimEnd().ReplaceLineEndings("\n").Split('\n').Select(line => line.Length == 0 ? line : $"    {line}");
        Assert.Contains(string.Join("\n", indented), string.Join("\n", Page()));
    }

    private static string[] Page()
    {
        using var page = new StreamReader(typeof(PageTests).Assembly.GetManifestResourceStream("page.md")!);
        return page.ReadToEnd().ReplaceLineEndings("\n").Split('\n');
    }
}
