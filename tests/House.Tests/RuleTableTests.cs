using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using SafePublication.CommandLine.Scanning;
using Xunit;

namespace SafePublication.House.Tests;

/// <summary>The table of rules on the first page is the analyzers' own list.</summary>
public sealed partial class RuleTableTests
{
    [Fact]
    public void The_readme_lists_every_rule_with_its_title_severity_and_page() => Assert.Equal(
        Rulebook.SafePublication.Analyzers.SelectMany(analyzer => analyzer.SupportedDiagnostics)
            .DistinctBy(rule => rule.Id)
            .OrderBy(rule => rule.Id, StringComparer.Ordinal)
            .Select(Row),
        Rows().Matches(File.ReadAllText(Repository.At("README.md"))).Select(match => match.Value));

    [Fact]
    public void Every_rule_has_a_page() => Assert.All(
        Rows().Matches(File.ReadAllText(Repository.At("README.md"))).Select(match => match.Groups["page"].Value),
        page => Assert.True(File.Exists(Repository.At(page)), page));

    private static string Row(DiagnosticDescriptor rule)
    {
        var page = rule.HelpLinkUri[rule.HelpLinkUri.IndexOf("src/", StringComparison.Ordinal)..];
        var severity = rule.DefaultSeverity switch
        {
            DiagnosticSeverity.Warning => "warning",
            DiagnosticSeverity.Info => "info",
            _ => "hidden",
        };
        return $"| [{rule.Id}]({page}) | {rule.Title} | {severity} |";
    }

    [GeneratedRegex(@"^\| \[PUB\d{4}\]\((?<page>[^)]+)\) \| .* \| \w+ \|$", RegexOptions.Multiline)]
    private static partial Regex Rows();
}
