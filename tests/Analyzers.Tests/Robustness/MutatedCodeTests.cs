using Microsoft.CodeAnalysis;
using SafePublication.Analyzers.Tests.Corpus;
using Xunit;

namespace SafePublication.Analyzers.Tests.Robustness;

/// <summary>Spoilt code crashes nothing, and what is said of it depends neither on the run nor on how many threads say it.</summary>
public sealed class MutatedCodeTests
{
    private const int Mutants = 6;

    public static TheoryData<int> Cases => [.. Enumerable.Range(0, Case.All.Count)];

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task A_mutant_is_judged_alike_by_every_run(int number)
    {
        for (var mutant = 0; mutant < Mutants; mutant++)
        {
            var source = Mutant.Of(Case.All[number].Before, seed: number * Mutants + mutant);
            var references = mutant == 0 ? [] : SdkReferences.All;
            var alone = await Analysis.OfAsync(source, references, isConcurrent: false);
            var together = await Analysis.OfAsync(source, references, isConcurrent: true);
            Assert.True(alone.Thrown.IsEmpty && together.Thrown.IsEmpty, $"{source}\n{alone.Thrown.Concat(together.Thrown).FirstOrDefault()}");
            Assert.Equal(alone.Reports.AsEnumerable(), together.Reports.AsEnumerable());
        }
    }

    [Fact]
    public void A_seed_gives_one_mutant_and_another_seed_another()
    {
        var source = Case.All[0].Before;
        Assert.Equal(Mutant.Of(source, 1), Mutant.Of(source, 1));
        Assert.NotEqual(Mutant.Of(source, 1), Mutant.Of(source, 2));
        Assert.NotEqual(source, Mutant.Of(source, 1));
    }

    [Fact]
    public async Task Ten_thousand_links_of_a_chain_of_calls_crash_nothing()
    {
        var links = string.Concat(Enumerable.Range(0, 10_000).Select(link => $"int M{link}() {{ if (_n == {link}) return 0; return M{link + 1}(); }}\n"));
        Assert.Empty(await Crashes.InAsync($$"""class Chain { int _n; bool _ready; public int Run() { if (_ready) return M0(); lock (this) _ready = true; return 0; } {{links}} int M10000() { _n = 1; return _n; } }"""));
    }
}
