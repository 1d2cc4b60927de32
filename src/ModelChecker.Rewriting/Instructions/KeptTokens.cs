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

    /// <summary>Stack: the object. Leaves it; a part of the value is about to be replaced.</summary>
    public static void Clear(Emission emission, FieldReference token)
    {
        emission.Emit(OpCodes.Dup);
        emission.Emit(OpCodes.Dup);
        emission.Emit(OpCodes.Ldfld, token);
        emission.Emit(0);
        emission.Call(TokenHookMethods.KeepBeside);
        emission.Emit(OpCodes.Stfld, token);
    }

    /// <summary>Stack: the object. Leaves it; whoever gets the address of the field may store there at any time.</summary>
    public static void Lose(Emission emission, FieldReference token)
    {
        emission.Emit(OpCodes.Dup);
        emission.Emit(Instruction.Create(OpCodes.Ldc_I8, TokenHooks.Lost));
        emission.Emit(OpCodes.Stfld, token);
    }
}
