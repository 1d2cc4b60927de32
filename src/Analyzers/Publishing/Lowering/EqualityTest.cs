using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace SafePublication.Analyzers.Publishing;

/// <summary>Calls of the library that ask whether a value is a known one: <c>x.Equals(c)</c>, <c>object.Equals(x, c)</c>, <c>comparer.Equals(x, c)</c>; and whether two references are one.</summary>
internal static class EqualityTest
{
    public static (IOperation Left, IOperation Right)? Of(IOperation condition) => condition switch
    {
        IInvocationOperation { TargetMethod: { Name: "Equals", ReturnType.SpecialType: SpecialType.System_Boolean } method } when method.IsInSource() => null,
        IInvocationOperation { TargetMethod.Name: "Equals", Instance: { } left, Arguments: [var right] } => Known(left, right.Value),
        IInvocationOperation { TargetMethod: { Name: "Equals", Parameters: [{ Type: var type }, { Type: var same }] }, Arguments: [var left, var right] }
            when SymbolEqualityComparer.Default.Equals(type, same) => Known(left.Value, right.Value),
        IInvocationOperation { TargetMethod: { Name: nameof(ReferenceEquals), ContainingType.SpecialType: SpecialType.System_Object }, Arguments: [var left, var right] } =>
            Known(left.Value, right.Value) ?? (left.Value, right.Value),
        _ => null,
    };

    /// <summary>The constant stands on the right.</summary>
    private static (IOperation Left, IOperation Right)? Known(IOperation left, IOperation right) =>
        IsKnown(right) ? (left, right) : IsKnown(left) ? (right, left) : null;

    private static bool IsKnown(IOperation operand) => operand switch
    {
        IConversionOperation conversion => IsKnown(conversion.Operand),
        IFieldReferenceOperation { Field: { IsStatic: true, IsReadOnly: true } } => true,
        _ => operand.ConstantValue.HasValue || operand is IDefaultValueOperation,
    };
}
