using Mono.Cecil;
using Mono.Cecil.Cil;
using SafePublication.ModelChecker.Rewriting.Methods;
using SafePublication.ModelChecker.Rewriting.Statics;
using SafePublication.ModelChecker.Runtime.Hooks;

namespace SafePublication.ModelChecker.Rewriting.Instructions;

/// <summary>Loads, stores and addresses of static fields, which live in storage objects of the execution.</summary>
internal sealed class StaticFieldPass : IInstructionPass
{
    public bool TryRewrite(Emission emission)
    {
        if (emission.Operation.Operand is not FieldReference field || emission.Group.Code is not (Code.Ldsfld or Code.Stsfld or Code.Ldsflda))
            return false;
        var home = StorageReference.Of(field, emission.Frame.Module);
        if (home is null)
            return false;
        if (emission.Group.Code == Code.Stsfld)
            Store(emission, field, home);
        else
            Read(emission, field, home);
        return true;
    }

    private static void Read(Emission emission, FieldReference field, StorageReference home)
    {
        var depth = emission.Stack.Length;
        emission.ClearToken(depth);
        EmitStorage(emission, home);
        if (emission.Group.Code == Code.Ldsflda)
            EmitAddress(emission, home, depth);
        else if (home.IsThreadStatic)
            ReadOwn(emission, home, depth);
        else
        {
            emission.Emit(OpCodes.Dup);
            emission.Emit(OpCodes.Ldflda, home.Field);
            HookCalls.Load(emission, GenericContext.FieldType(field), depth, SharedFields.Site(emission, field));
        }
    }

    private static void EmitAddress(Emission emission, StorageReference home, int depth)
    {
        if (!home.IsThreadStatic)
            HookCalls.Remember(emission);
        else if (emission.Frame.Module.TokenFieldOf(home) is { } token)
        {
            KeptTokens.TakeAddress(emission, token);
            KeptTokens.Read(emission, token, depth);
        }

        emission.Emit(OpCodes.Ldflda, home.Field);
    }

    /// <summary>The field beside the static of a thread that an instruction accesses; null for any other instruction.</summary>
    public static FieldReference? TokenOf(Emission emission, Instruction access) =>
        access.Operand is FieldReference field && StorageReference.Of(field, emission.Frame.Module) is { IsThreadStatic: true } home ? emission.Frame.Module.TokenFieldOf(home) : null;

    /// <summary>A static that each thread has for itself: accessing it is no event, but a reference keeps its token there.</summary>
    private static void ReadOwn(Emission emission, StorageReference home, int depth)
    {
        if (emission.Frame.Module.TokenFieldOf(home) is { } token)
            KeptTokens.Read(emission, token, depth);
        emission.Emit(OpCodes.Ldfld, home.Field);
    }

    private static void Store(Emission emission, FieldReference field, StorageReference home)
    {
        var type = GenericContext.FieldType(field);
        var value = emission.Frame.Temporary(type);
        emission.Emit(OpCodes.Stloc, value);
        EmitStorage(emission, home);
        if (home.IsThreadStatic)
        {
            if (emission.Frame.Module.TokenFieldOf(home) is { } token)
                KeptTokens.Write(emission, token);
            emission.Emit(OpCodes.Ldloc, value);
            emission.Emit(OpCodes.Stfld, home.Field);
            return;
        }
        emission.Emit(OpCodes.Dup);
        emission.Emit(OpCodes.Ldflda, home.Field);
        emission.Emit(OpCodes.Ldloc, value);
        HookCalls.Store(emission, type, SharedFields.Site(emission, field), baseFromTop: int.MaxValue);
    }

    private static void EmitStorage(Emission emission, StorageReference home)
    {
        if (home.Initialized is { } initialized)
            emission.Call(typeof(StaticHooks).GetMethod(nameof(StaticHooks.Ensure))!, initialized);
        var hook = home.IsThreadStatic ? nameof(StaticHooks.OfThread) : nameof(StaticHooks.Of);
        emission.Call(typeof(StaticHooks).GetMethod(hook)!, home.Storage);
    }
}
