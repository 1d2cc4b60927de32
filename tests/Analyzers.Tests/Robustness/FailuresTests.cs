using SafePublication.Analyzers.Publishing;
using SafePublication.Analyzers.Rules.PUB0002_NotAnalysed;
using Xunit;

namespace SafePublication.Analyzers.Tests.Robustness;

/// <summary>An error of the analysis ends one search and is named.</summary>
public sealed class FailuresTests
{
    [Fact]
    public void What_a_search_finds_is_handed_on()
    {
        var failures = new Failures();

        Assert.Equal([1, 2], failures.Keep("numbers", () => new[] { 1, 2 }));
        Assert.Empty(failures.All);
    }

    [Fact]
    public void A_search_that_fails_finds_nothing_and_is_named()
    {
        var failures = new Failures();

        Assert.Empty(failures.Keep("numbers", Failing));

        var failure = Assert.Single(failures.All);
        Assert.Equal(
            "an error in the analysis itself (InvalidCastException: no number) ended the search for numbers: not all of it is known; please report this",
            NotAnalysedRule.Report(failure, Microsoft.CodeAnalysis.Location.None).GetMessage());
    }

    [Fact]
    public void A_search_that_is_cancelled_has_not_failed() =>
        Assert.Throws<OperationCanceledException>(() => new Failures().Keep<int>("numbers", () => throw new OperationCanceledException()));

    private static IEnumerable<int> Failing()
    {
        yield return 1;
        throw new InvalidCastException("no number");
    }
}
