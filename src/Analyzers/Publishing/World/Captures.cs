using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace SafePublication.Analyzers.Publishing;

/// <summary>Captured locals: until there is a lambda that captures them, they belong to the function that declares them.</summary>
internal static class Captures
{
    /// <summary>
    /// Whether the function that declares a captured local touches it before any lambda does: each of them begins after the access, and no
    /// loop leads back from there.
    /// </summary>
    public static bool Follow(Site site, Program program)
    {
        var location = ((Access)site.Event).Location;
        if (location.Member is not (ILocalSymbol or IParameterSymbol) || !SymbolEqualityComparer.Default.Equals(location.Member.ContainingSymbol, site.Body.Owner))
            return false;
        var access = site.Event.Syntax;
        var declaration = location.Member.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax() ?? access;
        var loop = access.Ancestors().TakeWhile(node => node is not (LambdaExpressionSyntax or AnonymousMethodExpressionSyntax or LocalFunctionStatementSyntax or MemberDeclarationSyntax))
            .LastOrDefault(node => IsLoop(node) && !IsDeclaredPerTurn(declaration, node));
        return program.AccessesOf(location).TrueForAll(other => other.Body == site.Body || (other.Body.Method is { MethodKind: MethodKind.LambdaMethod }
            && other.Body.Events[0].Syntax.Span is var lambda && lambda.Start > access.SpanStart && loop?.Span.Contains(lambda) != true));
    }

    private static bool IsLoop(SyntaxNode node) => node is ForStatementSyntax or CommonForEachStatementSyntax or WhileStatementSyntax or DoStatementSyntax;

    /// <summary>A local that is declared in the body of a loop is a new one in every turn.</summary>
    private static bool IsDeclaredPerTurn(SyntaxNode declaration, SyntaxNode loop) =>
        loop.Span.Contains(declaration.Span) && !(loop is ForStatementSyntax { Declaration: { } counter } && counter.Span.Contains(declaration.Span));
}
