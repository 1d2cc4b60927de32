using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using SafePublication.Analyzers.Tests.Corpus;
using Xunit;

namespace SafePublication.Analyzers.Tests.Robustness;

/// <summary>Every second body of a case grows beyond one word of node sets, and nothing else changes: whoever takes the nodes of one body for another's shows himself.</summary>
public sealed class LongBodyTests
{
    private const int Steps = 140;

    public static TheoryData<int> Cases => [.. Enumerable.Range(0, Case.All.Count)];

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task What_is_said_of_a_case_does_not_depend_on_how_long_its_bodies_are(int number)
    {
        var source = Case.All[number].Before;
        var expected = await Analysis.OfAsync(source, SdkReferences.All, isConcurrent: true);
        foreach (var first in new[] { 0, 1 })
        {
            var grown = await Analysis.OfAsync(Grown(source, first), SdkReferences.All, isConcurrent: true);
            Assert.Empty(grown.Thrown);
            Assert.Equal(expected.Reports.Select(Line), grown.Reports.Select(Line));
        }
    }

    // Columns move; lines and messages stay.
    private static string Line(string report) => System.Text.RegularExpressions.Regex.Replace(report, @",\d+\)|\[\d+\.\.\d+\)", ")");

    private static string Grown(string source, int first)
    {
        var root = CSharpSyntaxTree.ParseText(source).GetRoot();

        // A helper that is given a reference is lowered in its caller's place only while it is small.
        var blocks = root.DescendantNodes().OfType<BaseMethodDeclarationSyntax>().Where(method => !method.ParameterList.Parameters.Any(parameter => parameter.Modifiers.Any(SyntaxKind.RefKeyword))).Select(method => method.Body).OfType<BlockSyntax>().Where((_, at) => at % 2 == first).ToList();
        var steps = string.Concat(Enumerable.Repeat(" System.Threading.Thread.Yield();", Steps));
        foreach (var block in blocks.OrderByDescending(block => block.OpenBraceToken.Span.End))
            source = source.Insert(block.OpenBraceToken.Span.End, steps);
        return source;
    }
}
