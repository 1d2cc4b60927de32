using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace SafePublication.Analyzers.Publishing;

/// <summary>Tests that ask whether there is a value at all: IsDefault, HasValue, IsNullOrEmpty, ReferenceEquals to null.</summary>
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
        _ => null,
    };
}
