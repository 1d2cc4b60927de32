using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace SafePublication.Analyzers.Rewriting;

/// <summary>Names for new locals that nothing in scope has.</summary>
internal static class FreeName
{
    /// <summary><c>ready</c> for <c>_ready</c> or <c>Ready</c>, with a number where that is taken.</summary>
    public static string For(string variable, SyntaxNode place, SemanticModel model)
    {
        var trimmed = variable.StartsWith("s_", StringComparison.Ordinal) ? variable.Substring(2) : variable.TrimStart('_');
        var stem = trimmed.Length == 0 ? "value" : char.ToLowerInvariant(trimmed[0]) + trimmed.Substring(1);
        return Enumerable.Range(1, int.MaxValue).Select(number => number == 1 ? stem : stem + number).First(name => IsFree(name, place, model));
    }

    private static bool IsFree(string name, SyntaxNode place, SemanticModel model)
        => SyntaxFacts.GetKeywordKind(name) == SyntaxKind.None
        && model.LookupSymbols(place.SpanStart, name: name).IsEmpty
        && place.FirstAncestorOrSelf<MemberDeclarationSyntax>()?.DescendantTokens().Any(token => token.ValueText == name) != true;
}
