using System.Reflection;
using Mono.Cecil;
using Mono.Cecil.Cil;
using SafePublication.ModelChecker.Rewriting.Methods;
using SafePublication.ModelChecker.Runtime.Hooks;

namespace SafePublication.ModelChecker.Rewriting.Instructions;

/// <summary>
/// A local or argument whose address is taken may be read and written through it, by other methods too: its token lies beside the
/// address, with the thread, instead of in a shadow. So do those of the references in a local struct.
/// </summary>
internal static class StackCells
{
    private static readonly MethodInfo TokenAt = typeof(StackTokenHooks).GetMethod(nameof(StackTokenHooks.TokenAt))!;
    private static readonly MethodInfo Settle = typeof(StackTokenHooks).GetMethod(nameof(StackTokenHooks.Settle))!;
    private static readonly MethodInfo OfField = typeof(StructTokenHooks).GetMethod(nameof(StructTokenHooks.OfField))!;

    /// <summary>Whether the token of this variable lies beside its address.</summary>
    public static bool Has(MethodFrame frame, object variable) => frame.AddressTaken.Contains(variable) && TypeOf(variable) is not (PinnedType or IModifierType)
        && (StackKinds.Of(TypeOf(variable)) == StackKind.Reference || FollowedStructs.Follows(frame.Module, TypeOf(variable)));

    /// <summary>What an earlier method left at the same addresses of the stack counts no more.</summary>
    public static void Begin(MethodFrame frame, List<Instruction> code)
    {
        foreach (var variable in frame.AddressTaken.Where(each => Has(frame, each)))
        {
            code.Add(AddressOf(variable));
            code.Add(variable is ParameterDefinition ? Instruction.Create(OpCodes.Ldloc, frame.Shadows.Of(variable)) : Instruction.Create(OpCodes.Ldc_I4_0));
            code.Add(Instruction.Create(OpCodes.Call, frame.Module.Import(Settle, TypeOf(variable))));
        }
    }

    /// <summary>Leaves the token of the variable that was pushed, or whose address was.</summary>
    public static void Read(Emission emission)
    {
        var variable = emission.Operation.Operand;
        emission.Emit(AddressOf(variable));
        emission.Emit(0);
        emission.Call(TokenAt, TypeOf(variable));
        emission.Emit(OpCodes.Stloc, emission.Frame.Shadows.Slot(emission.Stack.Length));
    }

    /// <summary>After the store of a variable.</summary>
    public static void Write(Emission emission)
    {
        emission.Emit(AddressOf(emission.Operation.Operand));
        emission.PushToken(1);
        emission.Call(Settle, TypeOf(emission.Operation.Operand));
    }

    /// <summary>Stack: address of a local struct. Leaves the value of a field of it.</summary>
    public static void LoadField(Emission emission, FieldReference field, TypeReference type)
    {
        emission.Emit(OpCodes.Ldflda, field);
        emission.Emit(OpCodes.Dup);
        emission.PushToken(1);
        emission.Call(TokenAt, type);
        emission.Emit(OpCodes.Stloc, emission.Frame.Shadows.Slot(emission.Depth(1)));
        emission.Emit(OpCodes.Ldobj, type);
    }

    /// <summary>Stack: address of a struct that has its tokens by value. Leaves the value of a field of it.</summary>
    public static void LoadPart(Emission emission, FieldReference field, TypeReference type)
    {
        if (StackKinds.Of(type).MayCarryReference())
        {
            emission.Emit(OpCodes.Dup);
            emission.Emit(OpCodes.Dup);
            emission.Emit(OpCodes.Ldflda, field);
            emission.PushToken(1);
            emission.Call(OfField, field.DeclaringType, type);
            emission.Emit(OpCodes.Stloc, emission.Frame.Shadows.Slot(emission.Depth(1)));
        }

        emission.KeepOperation();
    }

    /// <summary>Stack: a struct. Leaves the value of a field of it; false for one whose fields are not followed.</summary>
    public static bool TryLoadFieldOfValue(Emission emission, FieldReference field, TypeReference type)
    {
        if (!FollowedStructs.Follows(emission.Frame.Module, field.DeclaringType))
            return false;
        var whole = emission.Frame.Temporary(field.DeclaringType);
        emission.Emit(OpCodes.Stloc, whole);
        emission.Emit(OpCodes.Ldloca, whole);
        emission.Emit(OpCodes.Ldloca, whole);
        emission.Emit(OpCodes.Ldflda, field);
        emission.PushToken(1);
        emission.Call(OfField, field.DeclaringType, type);
        emission.Emit(OpCodes.Stloc, emission.Frame.Shadows.Slot(emission.Depth(1)));
        emission.Emit(OpCodes.Ldloc, whole);
        emission.KeepOperation();
        return true;
    }

    /// <summary>Stack: address of a local struct, value of a field of it. Leaves nothing.</summary>
    public static void StoreField(Emission emission, FieldReference field, TypeReference type)
    {
        var value = emission.Frame.Temporary(type);
        emission.Emit(OpCodes.Stloc, value);
        emission.Emit(OpCodes.Ldflda, field);
        emission.Emit(OpCodes.Dup);
        emission.Emit(OpCodes.Ldloc, value);
        emission.Emit(OpCodes.Stobj, type);
        emission.PushToken(1);
        emission.Call(Settle, type);
    }

    /// <summary>What lies at an address of this type, if it may be or hold a reference.</summary>
    public static TypeReference? MayHoldReference(TypeReference type) =>
        type is ByReferenceType { ElementType: var held } && StackKinds.Of(held) is StackKind.Reference or StackKind.Value ? held : null;

    private static TypeReference TypeOf(object variable) =>
        variable is VariableDefinition local ? local.VariableType : ((ParameterDefinition)variable).ParameterType;

    private static Instruction AddressOf(object variable) => variable is VariableDefinition local
        ? Instruction.Create(OpCodes.Ldloca, local)
        : Instruction.Create(OpCodes.Ldarga, (ParameterDefinition)variable);
}
