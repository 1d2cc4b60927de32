using Microsoft.CodeAnalysis.Operations;

namespace SafePublication.Analyzers.Publishing;

internal static class Relations
{
    public static bool IsLogical(BinaryOperatorKind kind) => kind is BinaryOperatorKind.ConditionalAnd or BinaryOperatorKind.ConditionalOr;

    public static Relation? Of(BinaryOperatorKind kind) => kind switch
    {
        BinaryOperatorKind.Equals => Relation.Equal,
        BinaryOperatorKind.NotEquals => Relation.NotEqual,
        BinaryOperatorKind.LessThan => Relation.Less,
        BinaryOperatorKind.LessThanOrEqual => Relation.LessOrEqual,
        BinaryOperatorKind.GreaterThan => Relation.Greater,
        BinaryOperatorKind.GreaterThanOrEqual => Relation.GreaterOrEqual,
        _ => null,
    };
}
