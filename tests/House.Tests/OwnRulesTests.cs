using SafePublication.CommandLine;
using SafePublication.CommandLine.Scanning;
using Xunit;

namespace SafePublication.House.Tests;

/// <summary>
/// The house lives under its own rules. Most projects are built with our analyzers; those that the analyzers are made of
/// cannot be (MSB4006) and are scanned here.
/// </summary>
public sealed class OwnRulesTests
{
    [Theory]
    [InlineData("src/Analyzers/Analyzers.csproj")]
    [InlineData("src/Analyzers.CodeFixes/Analyzers.CodeFixes.csproj")]
    public async Task Our_own_source_has_no_publication_race(string project)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();

        var exitCode = await new Verbs(Rulebook.SafePublication).InvokeAsync(["scan", Repository.At(project)], output, error);

        Assert.Equal((0, ""), (exitCode, error.ToString()));
        Assert.StartsWith("no publication race found in ", output.ToString());
    }
}
