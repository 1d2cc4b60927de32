using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace SafePublication.Analyzers.Publishing;

/// <summary>
/// Tests that ask whether there is a value at all: IsDefault, HasValue, IsNullOrEmpty, ReferenceEquals to null, and whatever a library value of
/// several words says of itself.
/// </summary>
internal static class NullTest
{
    public static (IOperation Operand, Relation Relation)? Of(IOperation condition) => condition switch
    {
        IPropertyReferenceOperation { Instance: { } instance, Property: { Name: "HasValue", ContainingType.OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } }
            => (instance, Relation.NotEqual),
        IPropertyReferenceOperation { Instance: { } instance, Property: { Name: "IsDefault" or "IsDefaultOrEmpty", ContainingType: var holder } } when holder.IsImmutableArray()
            => (instance, Relation.Equal),
        IInvocationOperation { TargetMethod: { Name: "IsNullOrEmpty" or "IsNullOrWhiteSpace", ContainingType.SpecialType: SpecialType.System_String }, Arguments: [var text] }
            => (text.Value, Relation.Equal),
        IInvocationOperation { TargetMethod.Name: "ReferenceEquals", Arguments: [var left, var right] } when right.Value.ConstantValue is { HasValue: true, Value: null }
            => (left.Value, Relation.Equal),
        IInvocationOperation { TargetMethod.Name: "ReferenceEquals", Arguments: [var left, var right] } when left.Value.ConstantValue is { HasValue: true, Value: null }
            => (right.Value, Relation.Equal),
        IBinaryOperation { OperatorMethod: null, LeftOperand: var part, RightOperand.ConstantValue: { HasValue: true, Value: null or 0 } } binary when Relations.Of(binary.OperatorKind) is { } relation && Whole(part) is { } whole
            => (whole, relation == Relation.Equal ? Relation.Equal : Relation.NotEqual),
        IPropertyReferenceOperation { Property.Type.SpecialType: SpecialType.System_Boolean } when Whole(condition) is { } whole => (whole, Relation.Equal),
        _ => null,
    };

    /// <summary>HasValue, where nothing more is asked of the nullable word <paramref name="value"/> than whether it is there.</summary>
    public static ISymbol? PresenceOf(IOperation value) => value.Type is INamedTypeSymbol { OriginalDefinition: { SpecialType: SpecialType.System_Nullable_T } nullable } && IsPresenceAll(value)
        ? nullable.GetMembers("HasValue").FirstOrDefault() : null;

    private static bool IsPresenceAll(IOperation value) => value.Parent switch
    {
        IPropertyReferenceOperation { Property.Name: "HasValue" } => true,
        IBinaryOperation { OperatorKind: BinaryOperatorKind.Equals or BinaryOperatorKind.NotEquals } comparison => IsNull(comparison.LeftOperand == value ? comparison.RightOperand : comparison.LeftOperand),
        IIsPatternOperation { Pattern: IConstantPatternOperation { Value: var constant } } => IsNull(constant),
        IIsPatternOperation { Pattern: INegatedPatternOperation { Pattern: IConstantPatternOperation { Value: var constant } } } => IsNull(constant),
        IConditionalAccessOperation access => access.WhenNotNull == value && IsPresenceAll(access),
        ICoalesceAssignmentOperation { Parent: IExpressionStatementOperation } filling => filling.Target == value,
        _ => false,
    };

    private static bool IsNull(IOperation operand) => operand is IConversionOperation conversion ? IsNull(conversion.Operand)
        : operand.ConstantValue is { HasValue: true, Value: null };

    /// <summary>
    /// The value of several words of which <paramref name="part"/> is a part: a property of a library type, IsEmpty, Length, Array; or a word of a copy.
    /// </summary>
    private static IOperation? Whole(IOperation part) => part switch
    {
        IConversionOperation conversion => Whole(conversion.Operand),
        IPropertyReferenceOperation { Instance: { Type: { } type } instance, Property: var property } when !property.IsInSource() && type.OriginalDefinition.SpecialType != SpecialType.System_Nullable_T && TornTypes.CanTear(type) => instance,
        IMemberReferenceOperation { Member: IFieldSymbol or IPropertySymbol, Instance: ILocalReferenceOperation { Local.RefKind: RefKind.None, Type: { } type } copy } when TornTypes.CanTear(type) => copy,
        _ => null,
    };
}
