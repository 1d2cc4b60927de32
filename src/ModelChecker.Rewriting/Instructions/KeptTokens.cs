using Mono.Cecil;
using Mono.Cecil.Cil;
using SafePublication.ModelChecker.Rewriting.Methods;
using SafePublication.ModelChecker.Runtime.Hooks;

namespace SafePublication.ModelChecker.Rewriting.Instructions;

/// <summary>The code around fields that only one thread uses at a time: the token of each lies in a field beside it, with the thread it is a token of.</summary>
internal static class KeptTokens
{
    /// <summary>Stack: the object that the fields lie in. Leaves it, and the field's token in a slot.</summary>
    public static void Read(Emission emission, FieldReference token, int slot)
    {
        emission.Emit(OpCodes.Dup);
        emission.Emit(OpCodes.Ldfld, token);
        emission.Call(TokenHookMethods.Revive);
        emission.Emit(OpCodes.Stloc, emission.Frame.Shadows.Slot(slot));
    }

    /// <summary>Stack: the object. Leaves it; the token of the value on top of the stack before the instruction is kept.</summary>
    public static void Write(Emission emission, FieldReference token)
    {
        emission.Emit(OpCodes.Dup);
        emission.Emit(OpCodes.Dup);
        emission.Emit(OpCodes.Ldfld, token);
        emission.PushToken(1);
        emission.Call(TokenHookMethods.KeepBeside);
        emission.Emit(OpCodes.Stfld, token);
    }

    /// <summary>Stack: the object. Leaves it: the address of the field is about to be taken, and what is done with it may end what is known.</summary>
    public static void TakeAddress(Emission emission, FieldReference token)
    {
        var use = StackUse.Of(emission.Frame.Stacks, emission.Operation);
        if (use is { By.OpCode.Code: Code.Stfld or Code.Initobj or Code.Stobj, FromTop: var fromTop } && fromTop == emission.Frame.Stacks.Takes(use.Value.By))
        {
            Clear(emission, token);
            if (use.Value.By.Operand is FieldReference part && GenericContext.FieldType(part) is { MetadataType: not MetadataType.String } type && StackKinds.Of(type).MayCarryReference())
                emission.Frame.Module.Program.Report.Note(emission.Frame.Method, $"which load {GeneratedTypes.Readable(part.DeclaringType)}.{part.Name} came from is not followed");
        }
        else if (use is not { By.OpCode.Code: Code.Ldfld } && !IsReadBy(emission, use))
            Lose(emission, token);
    }

    /// <summary>An awaiter's or enumerator's own methods leave it one of the same task or collection.</summary>
    private static bool IsReadBy(Emission emission, StackUse? use) => use is { By.Operand: MethodReference { HasThis: true, Name: not ".ctor" } method }
        && use.Value.FromTop == StackEffect.ArgumentsOf(use.Value.By)
        && (ReadOnlyReceivers.IsEnumerator(method.DeclaringType) || ReadOnlyReceivers.IsAwaiter(method.DeclaringType) || emission.Frame.Module.IsReadOnlyStruct(method.DeclaringType)
            || FollowedStructs.FieldOf(method) is not null);

    /// <summary>Whether the address just before is that of such a field, so that what is read there is a part of its value.</summary>
    public static bool IsPart(Emission emission) => emission.Operation.Previous is { OpCode.Code: Code.Ldflda or Code.Ldsflda } whole
        && !emission.Frame.BranchTargets.Contains(emission.Group.Head)
        && (MachineFieldPass.TokenOf(emission, whole) ?? StaticFieldPass.TokenOf(emission, whole)) is not null
        && FollowedStructs.Follows(emission.Frame.Module, GenericContext.FieldType((FieldReference)whole.Operand));

    /// <summary>Stack: the object. Leaves it; a part of the value is about to be replaced.</summary>
    private static void Clear(Emission emission, FieldReference token)
    {
        emission.Emit(OpCodes.Dup);
        emission.Emit(OpCodes.Dup);
        emission.Emit(OpCodes.Ldfld, token);
        emission.Emit(0);
        emission.Call(TokenHookMethods.KeepBeside);
        emission.Emit(OpCodes.Stfld, token);
    }

    /// <summary>Stack: the object. Leaves it; whoever gets the address of the field may store there at any time.</summary>
    private static void Lose(Emission emission, FieldReference token)
    {
        emission.Emit(OpCodes.Dup);
        emission.Emit(Instruction.Create(OpCodes.Ldc_I8, TokenHooks.Lost));
        emission.Emit(OpCodes.Stfld, token);
    }
}
