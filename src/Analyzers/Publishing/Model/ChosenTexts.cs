using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace SafePublication.Analyzers.Publishing;

/// <summary>Tests that choose one of several texts to show: what is read afterwards is read whatever they have seen.</summary>
internal static class ChosenTexts
{
    // log.Debug("agent is {0}", _ready ? "up" : "down")
    public static bool Ask(SyntaxNode test) => test.AncestorsAndSelf().TakeWhile(node => node is ExpressionSyntax).OfType<ConditionalExpressionSyntax>()
        .FirstOrDefault(choice => choice.Condition.Span.Contains(test.Span)) is { } choice && IsText(choice);

    private static bool IsText(ExpressionSyntax expression) => expression switch
    {
        ParenthesizedExpressionSyntax inner => IsText(inner.Expression),
        ConditionalExpressionSyntax choice => IsText(choice.WhenTrue) && IsText(choice.WhenFalse),
        _ => expression.IsKind(SyntaxKind.StringLiteralExpression),
    };
}
