using Mono.Cecil;
using Mono.Cecil.Cil;
using SafePublication.ModelChecker.Rewriting.Methods;

namespace SafePublication.ModelChecker.Rewriting.Instructions;

/// <summary>Addresses of locals that are taken only to call a method which does not replace the value, as those of a <c>readonly struct</c>.</summary>
internal static class ReadOnlyReceivers
{
    public static bool Is(Emission emission) =>
        TypeOf(emission.Operation.Operand) is { IsValueType: true } type
        && (emission.Frame.Module.IsReadOnlyStruct(type) || IsEnumerator(type))
        && ConsumerOf(emission)?.Operand is MethodReference { HasThis: true, Name: not ".ctor" };

    /// <summary>The call of a constructor that makes the local's value; null when the address is taken for something else.</summary>
    public static Instruction? ConstructorOf(Emission emission) =>
        emission.Operation.Operand is VariableDefinition { VariableType.IsValueType: true } && ConsumerOf(emission) is { Operand: MethodReference { Name: ".ctor" } } call ? call : null;

    /// <summary>The enumerator of a library collection stays one of the same collection.</summary>
    public static bool IsEnumerator(TypeReference type) =>
        type.GetElementType() is { Name: "Enumerator", DeclaringType: { } collection }
        && collection is { Namespace: "System.Collections.Generic" or "System.Collections.Concurrent" } or { Namespace: "System", Name: "Span`1" or "ReadOnlySpan`1" };

    /// <summary>An awaiter's own methods do not change it.</summary>
    public static bool IsAwaiter(TypeReference type) => type.Name.Split('`')[0].EndsWith("Awaiter", StringComparison.Ordinal)
        && type.FullName.StartsWith("System.Runtime.CompilerServices.", StringComparison.Ordinal);

    private static TypeReference? TypeOf(object variable) => variable switch
    {
        VariableDefinition local => local.VariableType,
        ParameterDefinition parameter => parameter.ParameterType,
        _ => null,
    };

    /// <summary>The call that takes the pushed address as its first argument, if it is called before any branch.</summary>
    private static Instruction? ConsumerOf(Emission emission)
    {
        var depth = emission.Stack.Length;
        for (var next = emission.Operation.Next; next is { OpCode.FlowControl: FlowControl.Next or FlowControl.Call or FlowControl.Meta }; next = next.Next)
        {
            var height = emission.Frame.Stacks.Before(next).Length;
            if (next.Operand is MethodReference && next.OpCode.FlowControl == FlowControl.Call && height - StackEffect.ArgumentsOf(next) <= depth)
                return height - StackEffect.ArgumentsOf(next) == depth && next.OpCode.Code is Code.Call or Code.Callvirt ? next : null;
            if (next.Next is { } after && emission.Frame.Stacks.Before(after).Length <= depth)
                return null;
        }

        return null;
    }
}
