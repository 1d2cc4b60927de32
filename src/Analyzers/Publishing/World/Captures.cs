using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace SafePublication.Analyzers.Publishing;

/// <summary>Captured locals: until there is a delegate that captures them, they belong to the function that declares them.</summary>
internal static class Captures
{
    /// <summary>
    /// Whether the function that declares a captured local touches it before any function that captures it can run: lambdas begin after the access,
    /// local functions are called after it, and no loop leads back from there.
    /// </summary>
    public static bool Follow(Site site, Program program)
    {
        var location = ((Access)site.Event).Location;
        if (location.Member is not (ILocalSymbol or IParameterSymbol) || !SymbolEqualityComparer.Default.Equals(location.Member.ContainingSymbol, site.Body.Owner))
            return false;
        var access = site.Event.Syntax;
        var declaration = location.Member.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax() ?? access;
        var loop = access.Ancestors().TakeWhile(node => !IsFunction(node)).LastOrDefault(node => IsLoop(node) && !IsDeclaredPerTurn(declaration, node));
        HashSet<Body> asked = [];
        return program.AccessesOf(location).TrueForAll(other => Follows(other.Body));

        // Functions that only call each other run later when one of them does.
        bool Follows(Body function) => function == site.Body || !asked.Add(function) || function.Method switch
        {
            { MethodKind: MethodKind.LambdaMethod } => EnclosingOf(function) is { } outer ? Follows(outer) : IsLater(function.Events[0].Syntax),
            { MethodKind: MethodKind.LocalFunction } method => !program.Delegates.Contains(method.OriginalDefinition)
                && program.CallSitesOf(method).TrueForAll(caller => caller.Body == site.Body ? IsLater(caller.Event.Syntax) : Follows(caller.Body)),
            _ => false,
        };

        bool IsLater(SyntaxNode node) => node.SpanStart > access.SpanStart && loop?.Span.Contains(node.Span) != true;

        Body? EnclosingOf(Body function) => function.Method!.ContainingSymbol is IMethodSymbol outer && !SymbolEqualityComparer.Default.Equals(outer, site.Body.Owner) ? program.BodyOf(outer) : null;
    }

    private static bool IsFunction(SyntaxNode node) => node is LambdaExpressionSyntax or AnonymousMethodExpressionSyntax or LocalFunctionStatementSyntax or MemberDeclarationSyntax;

    private static bool IsLoop(SyntaxNode node) => node is ForStatementSyntax or CommonForEachStatementSyntax or WhileStatementSyntax or DoStatementSyntax;

    /// <summary>A local that is declared in the body of a loop is a new one in every turn.</summary>
    private static bool IsDeclaredPerTurn(SyntaxNode declaration, SyntaxNode loop) =>
        loop.Span.Contains(declaration.Span) && !(loop is ForStatementSyntax { Declaration: { } counter } && counter.Span.Contains(declaration.Span));
}
