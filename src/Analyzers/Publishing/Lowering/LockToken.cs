using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace SafePublication.Analyzers.Publishing;

/// <summary>The identity of a lock: two regions exclude each other when their tokens are equal.</summary>
internal static class LockToken
{
    /// <summary>The member, local, parameter or type that holds the lock (an object that locks itself is named by its type, as <c>this</c> is); the expression itself where nothing better is known.</summary>
    public static object Of(IOperation? expression, Value value, FunctionLowering function) => Unwrap(expression) switch
    {
        IInstanceReferenceOperation => function.Owner.ContainingType.OriginalDefinition,
        ITypeOfOperation type => type.TypeOperand.OriginalDefinition,
        IPropertyReferenceOperation { Property: var property } when property.IsInSource() => property.OriginalDefinition,
        IPropertyReferenceOperation { Instance: { } instance } => Of(instance, value, function),
        IInvocationOperation { TargetMethod: var method } when method.IsInSource() => method.OriginalDefinition,
        _ when value.Place is { Location: { IsInherited: false } location } => location.Member,
        ILocalReferenceOperation or IParameterReferenceOperation when expression!.Type is INamedTypeSymbol { TypeKind: TypeKind.Class } type && type.IsInSource() => type.OriginalDefinition,
        ILocalReferenceOperation local => local.Local,
        IParameterReferenceOperation parameter => parameter.Parameter.OriginalDefinition,
        IFieldReferenceOperation field => field.Field.OriginalDefinition,
        { Type: null or { TypeKind: TypeKind.Error }, Syntax: ExpressionSyntax unbound } when NameOf(unbound) is { } name => new UnboundLock(function.Owner.ContainingType.OriginalDefinition, name),
        _ => (object?)expression?.Syntax ?? function,
    };

    /// <summary>The name of what does not bind, as a member of a base class that is not there: whoever says the same in one type means the same.</summary>
    private static string? NameOf(ExpressionSyntax expression) => expression switch
    {
        IdentifierNameSyntax name => name.Identifier.ValueText,
        MemberAccessExpressionSyntax { Expression: ThisExpressionSyntax or BaseExpressionSyntax, Name: IdentifierNameSyntax name } => name.Identifier.ValueText,
        MemberAccessExpressionSyntax { Expression: var holder, Name: IdentifierNameSyntax name } when NameOf(holder) is { } path => $"{path}.{name.Identifier.ValueText}",
        _ => null,
    };

    /// <summary>The token of a method that is synchronised: <c>this</c> or the type.</summary>
    public static object OfSynchronized(IMethodSymbol method) => method.ContainingType.OriginalDefinition;

    private static IOperation? Unwrap(IOperation? expression)
    {
        while (expression is IConversionOperation conversion)
            expression = conversion.Operand;
        return expression;
    }
}
