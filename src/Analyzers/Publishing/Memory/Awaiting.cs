using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace SafePublication.Analyzers.Publishing;

/// <summary>Calls whose task is awaited where it is returned.</summary>
internal static class Awaiting
{
    public static bool Is(SyntaxNode call) => call.Parent switch
    {
        AwaitExpressionSyntax => true,
        ParenthesizedExpressionSyntax parenthesized => Is(parenthesized),
        MemberAccessExpressionSyntax { Name.Identifier.Text: "ConfigureAwait", Parent: InvocationExpressionSyntax configured } => Is(configured),
        _ => false,
    };
}
