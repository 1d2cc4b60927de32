using Mono.Cecil;
using Mono.Cecil.Cil;
using SafePublication.ModelChecker.Rewriting.Methods;

namespace SafePublication.ModelChecker.Rewriting.Instructions;

/// <summary>The witness's names for the locations of calls such as <c>Volatile.Read(ref _flag)</c> and <c>_gate.Wait()</c>.</summary>
internal static class AddressNames
{
    /// <summary>The field, property or array that an argument's address, or the object itself, was taken from. Null when it comes from elsewhere.</summary>
    public static string? Of(Emission emission, int fromTop) => emission.Kind(fromTop) is StackKind.Address or StackKind.Reference
        ? NameOf(emission.Frame, emission.Frame.Origins.Of(emission.Group.Head, emission.Depth(fromTop)))
        : null;

    private static string? NameOf(MethodFrame frame, Instruction? origin) => origin switch
    {
        { Operand: FieldReference field } => SharedFields.NameOf(field),
        { OpCode.Code: Code.Ldelema, Operand: TypeReference element } => $"{GeneratedTypes.Readable(element)}[]",
        { OpCode.Code: Code.Ldelem_Ref } => NameOf(frame, frame.Origins.Of(origin, frame.Stacks.Before(origin).Length - 2)) is { } array ? $"{array}[]" : null,
        { Operand: MethodReference { Parameters.Count: 0 } called } when called.Name.StartsWith("get_", StringComparison.Ordinal) =>
            $"{GeneratedTypes.Readable(called.DeclaringType)}.{called.Name["get_".Length..]}",
        _ => null,
    };
}
