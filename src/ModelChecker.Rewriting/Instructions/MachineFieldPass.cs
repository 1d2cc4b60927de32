using Mono.Cecil;
using Mono.Cecil.Cil;
using SafePublication.ModelChecker.Rewriting.Methods;

namespace SafePublication.ModelChecker.Rewriting.Instructions;

/// <summary>
/// Fields of state machines are the locals of an async method or iterator: accessing them is no event, but a reference keeps its token there
/// as it would in a local. The token lies in a field beside, together with the thread it is a token of.
/// </summary>
internal sealed class MachineFieldPass : IInstructionPass
{
    public bool TryRewrite(Emission emission)
    {
        if (emission.Group.Code is not (Code.Ldfld or Code.Stfld or Code.Ldflda) || TokenOf(emission, emission.Operation) is not { } token)
            return false;
        if (emission.Group.Code == Code.Stfld)
            Store(emission, GenericContext.FieldType((FieldReference)emission.Operation.Operand), token);
        else if (emission.Kind(1) is not StackKind.Value)
            Read(emission, token);
        emission.KeepOperation();
        return true;
    }

    /// <summary>Whether the address just before is that of a machine's field, so that what is read there is a part of its value.</summary>
    public static bool IsPart(Emission emission) => emission.Operation.Previous is { OpCode.Code: Code.Ldflda } whole
        && !emission.Frame.BranchTargets.Contains(emission.Group.Head) && TokenOf(emission, whole) is not null
        && FollowedStructs.Follows(emission.Frame.Module, GenericContext.FieldType((FieldReference)whole.Operand));

    private static FieldReference? TokenOf(Emission emission, Instruction access) =>
        access.Operand is FieldReference field && GeneratedTypes.IsStateMachine(field.DeclaringType) ? emission.Frame.Module.TokenFieldOf(field) : null;

    private static void Read(Emission emission, FieldReference token)
    {
        if (emission.Group.Code == Code.Ldflda)
            TakeAddress(emission, token);
        KeptTokens.Read(emission, token, emission.Depth(1));
    }

    private static void TakeAddress(Emission emission, FieldReference token)
    {
        var use = StackUse.Of(emission.Frame.Stacks, emission.Operation);
        if (use is { By.OpCode.Code: Code.Stfld or Code.Initobj or Code.Stobj, FromTop: var fromTop } && fromTop == emission.Frame.Stacks.Takes(use.Value.By))
            KeptTokens.Clear(emission, token);
        else if (use is not { By.OpCode.Code: Code.Ldfld } && !IsReadBy(emission, use))
            KeptTokens.Lose(emission, token);
    }

    /// <summary>An awaiter's or enumerator's own methods leave it one of the same task or collection.</summary>
    private static bool IsReadBy(Emission emission, StackUse? use) => use is { By.Operand: MethodReference { HasThis: true, Name: not ".ctor" } method }
        && use.Value.FromTop == StackEffect.ArgumentsOf(use.Value.By)
        && (ReadOnlyReceivers.IsEnumerator(method.DeclaringType) || ReadOnlyReceivers.IsAwaiter(method.DeclaringType) || emission.Frame.Module.IsReadOnlyStruct(method.DeclaringType)
            || FollowedStructs.FieldOf(method) is not null);

    private static void Store(Emission emission, TypeReference type, FieldReference token)
    {
        var value = emission.Frame.Temporary(type);
        emission.Emit(OpCodes.Stloc, value);
        KeptTokens.Write(emission, token);
        emission.Emit(OpCodes.Ldloc, value);
    }
}
