using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using static Microsoft.CodeAnalysis.CSharp.SyntaxFactory;

namespace SafePublication.Analyzers.Rewriting;

/// <summary>Builds <c>Volatile.Read(ref x)</c> and <c>Volatile.Write(ref x, value)</c>.</summary>
internal static class VolatileCall
{
    public static ExpressionSyntax Read(EditScope scope, ExpressionSyntax location)
        => Call(scope, "Read", Reference(location));

    /// <param name="scope">Knows the name of <c>Volatile</c>.</param>
    /// <param name="location">The variable.</param>
    /// <param name="value">The value with the trivia it had.</param>
    /// <param name="separation">What stood between the variable and the value, a space without it.</param>
    public static ExpressionSyntax Write(EditScope scope, ExpressionSyntax location, ExpressionSyntax value, SyntaxTriviaList separation = default)
        => Call(
            scope, "Write", Reference(location),
            Token(default, SyntaxKind.CommaToken, separation.Count == 0 ? TriviaList(Space) : separation), Argument(value.WithoutTrailingTrivia()));

    private static ArgumentSyntax Reference(ExpressionSyntax location)
        => Argument(null, Token(default, SyntaxKind.RefKeyword, TriviaList(Space)), location.WithoutTrivia());

    private static ExpressionSyntax Call(EditScope scope, string method, params SyntaxNodeOrToken[] arguments)
        => InvocationExpression(
            MemberAccessExpression(SyntaxKind.SimpleMemberAccessExpression, scope.Volatile, IdentifierName(method)),
            ArgumentList(SeparatedList<ArgumentSyntax>(arguments)));
}
