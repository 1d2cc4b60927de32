using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using SafePublication.Analyzers.Flags;
using static Microsoft.CodeAnalysis.CSharp.SyntaxFactory;

namespace SafePublication.Analyzers.Rewriting;

/// <summary>Takes <c>x++</c> or <c>x |= v</c> apart into its load and the value that it stores.</summary>
/// <param name="Operator">The binary operator.</param>
/// <param name="Cast">The type that the value is converted back to without saying so, or null.</param>
/// <param name="KeepsLoad">Whether the load may stay plain.</param>
internal sealed record UpdateComputation(SyntaxKind Operator, ITypeSymbol? Cast, bool KeepsLoad)
{
    /// <summary>Null when the variable cannot be named twice without running something twice.</summary>
    public static UpdateComputation? Create(FlagAccess access, SemanticModel model, bool keepsLoad, CancellationToken cancellationToken)
    {
        var update = Around(access.Reference);
        if (!RepeatableExpression.Includes(access.Reference, model, cancellationToken) || OperatorOf(update) is not { } kind)
            return null;
        var cast = NeedsCast(model.GetOperation(update, cancellationToken)) ? model.GetTypeInfo(access.Reference, cancellationToken).Type : null;
        return new UpdateComputation(kind, cast, keepsLoad);
    }

    /// <summary>The store or update that an expression is the variable of.</summary>
    public static ExpressionSyntax Around(ExpressionSyntax reference)
        => reference.Ancestors().OfType<ExpressionSyntax>().First(node => node is not ParenthesizedExpressionSyntax);

    public static ExpressionSyntax Variable(ExpressionSyntax update) => update switch
    {
        AssignmentExpressionSyntax assignment => assignment.Left,
        PrefixUnaryExpressionSyntax prefix => prefix.Operand,
        _ => ((PostfixUnaryExpressionSyntax)update).Operand,
    };

    public ExpressionSyntax Load(EditScope scope, ExpressionSyntax update)
        => KeepsLoad ? Variable(update).WithoutTrivia() : VolatileCall.Read(scope, Variable(update));

    public ExpressionSyntax Compute(EditScope scope, ExpressionSyntax update, ExpressionSyntax loaded)
    {
        var plain = BinaryExpression(Operator, loaded.WithTrailingTrivia(Space), Operand(update));
        var computed = plain.WithOperatorToken(plain.OperatorToken.WithTrailingTrivia(Space));
        return Cast is null ? computed : CastExpression((TypeSyntax)scope.Generator.TypeExpression(Cast), ParenthesizedExpression(computed));
    }

    private static SyntaxKind? OperatorOf(ExpressionSyntax update) => update.Kind() switch
    {
        SyntaxKind.PreIncrementExpression or SyntaxKind.PostIncrementExpression or SyntaxKind.AddAssignmentExpression => SyntaxKind.AddExpression,
        SyntaxKind.PreDecrementExpression or SyntaxKind.PostDecrementExpression or SyntaxKind.SubtractAssignmentExpression => SyntaxKind.SubtractExpression,
        SyntaxKind.MultiplyAssignmentExpression => SyntaxKind.MultiplyExpression,
        SyntaxKind.DivideAssignmentExpression => SyntaxKind.DivideExpression,
        SyntaxKind.ModuloAssignmentExpression => SyntaxKind.ModuloExpression,
        SyntaxKind.AndAssignmentExpression => SyntaxKind.BitwiseAndExpression,
        SyntaxKind.OrAssignmentExpression => SyntaxKind.BitwiseOrExpression,
        SyntaxKind.ExclusiveOrAssignmentExpression => SyntaxKind.ExclusiveOrExpression,
        SyntaxKind.LeftShiftAssignmentExpression => SyntaxKind.LeftShiftExpression,
        SyntaxKind.RightShiftAssignmentExpression => SyntaxKind.RightShiftExpression,
        _ => null,
    };

    // 'b += 1' on a byte computes an int and converts it back without saying so.
    private static bool NeedsCast(IOperation? update) => update switch
    {
        ICompoundAssignmentOperation compound => !compound.OutConversion.IsIdentity,
        IIncrementOrDecrementOperation { Type.SpecialType: var type } => type is SpecialType.System_SByte or SpecialType.System_Byte
            or SpecialType.System_Int16 or SpecialType.System_UInt16,
        _ => false,
    };

    private static ExpressionSyntax Operand(ExpressionSyntax update) => update switch
    {
        AssignmentExpressionSyntax { Right: var right } => right is LiteralExpressionSyntax or SimpleNameSyntax or MemberAccessExpressionSyntax
            or InvocationExpressionSyntax or ElementAccessExpressionSyntax or ParenthesizedExpressionSyntax
            ? right.WithoutTrivia()
            : ParenthesizedExpression(right.WithoutTrivia()),
        _ => LiteralExpression(SyntaxKind.NumericLiteralExpression, Literal(1)),
    };
}
