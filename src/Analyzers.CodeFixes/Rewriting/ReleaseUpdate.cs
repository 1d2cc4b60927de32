using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using SafePublication.Analyzers.Flags;
using static Microsoft.CodeAnalysis.CSharp.SyntaxFactory;

namespace SafePublication.Analyzers.Rewriting;

/// <summary>Turns <c>x++</c> or <c>x |= v</c>, written as a statement, into a release store of the computed value.</summary>
internal static class ReleaseUpdate
{
    /// <summary>Null when the variable cannot be named twice without running something twice.</summary>
    public static DocumentEdit? Create(FlagAccess access, SemanticModel model, bool keepsLoad, CancellationToken cancellationToken)
    {
        var update = access.Reference.Ancestors().OfType<ExpressionSyntax>().FirstOrDefault(node => node is not ParenthesizedExpressionSyntax);
        if (update is null || !IsRepeatable(access.Reference, model, cancellationToken) || Operator(update) is not { } kind)
            return null;
        var cast = NeedsCast(model.GetOperation(update, cancellationToken)) ? model.GetTypeInfo(access.Reference, cancellationToken).Type : null;
        return DocumentEdit.Replace(access.Document, update, (current, scope) =>
        {
            var variable = Variable(current);
            var loaded = keepsLoad ? variable.WithoutTrivia() : VolatileCall.Read(scope, variable);
            var computed = Compute(kind, loaded, Operand(current));
            return VolatileCall.Write(scope, variable, cast is null ? computed : Cast(scope, cast, computed));
        });
    }

    // Naming it twice runs nothing twice: variables and fields of variables, indexed by such or by literals.
    private static bool IsRepeatable(ExpressionSyntax expression, SemanticModel model, CancellationToken cancellationToken) => expression switch
    {
        ThisExpressionSyntax or BaseExpressionSyntax or LiteralExpressionSyntax or PredefinedTypeSyntax => true,
        ParenthesizedExpressionSyntax parenthesized => IsRepeatable(parenthesized.Expression, model, cancellationToken),
        MemberAccessExpressionSyntax member => IsVariable(member, model, cancellationToken) && IsRepeatable(member.Expression, model, cancellationToken),
        ElementAccessExpressionSyntax element => model.GetTypeInfo(element.Expression, cancellationToken).Type is IArrayTypeSymbol
            && element.ArgumentList.Arguments.Select(argument => argument.Expression).Prepend(element.Expression)
                .All(part => IsRepeatable(part, model, cancellationToken)),
        SimpleNameSyntax name => IsVariable(name, model, cancellationToken),
        _ => false,
    };

    private static bool IsVariable(ExpressionSyntax expression, SemanticModel model, CancellationToken cancellationToken)
        => model.GetSymbolInfo(expression, cancellationToken).Symbol is IFieldSymbol or ILocalSymbol or IParameterSymbol or ITypeSymbol or INamespaceSymbol;

    private static SyntaxKind? Operator(ExpressionSyntax update) => update.Kind() switch
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

    private static ExpressionSyntax Variable(ExpressionSyntax update) => update switch
    {
        AssignmentExpressionSyntax assignment => assignment.Left,
        PrefixUnaryExpressionSyntax prefix => prefix.Operand,
        _ => ((PostfixUnaryExpressionSyntax)update).Operand,
    };

    private static ExpressionSyntax Operand(ExpressionSyntax update) => update switch
    {
        AssignmentExpressionSyntax { Right: var right } => right is LiteralExpressionSyntax or SimpleNameSyntax or MemberAccessExpressionSyntax
            or InvocationExpressionSyntax or ElementAccessExpressionSyntax or ParenthesizedExpressionSyntax
            ? right.WithoutTrivia()
            : ParenthesizedExpression(right.WithoutTrivia()),
        _ => LiteralExpression(SyntaxKind.NumericLiteralExpression, Literal(1)),
    };

    private static ExpressionSyntax Compute(SyntaxKind kind, ExpressionSyntax left, ExpressionSyntax right)
    {
        var computed = BinaryExpression(kind, left.WithTrailingTrivia(Space), right);
        return computed.WithOperatorToken(computed.OperatorToken.WithTrailingTrivia(Space));
    }

    private static ExpressionSyntax Cast(EditScope scope, ITypeSymbol type, ExpressionSyntax value)
        => CastExpression((TypeSyntax)scope.Generator.TypeExpression(type), ParenthesizedExpression(value));
}
