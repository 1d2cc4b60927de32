using Mono.Cecil;
using Mono.Cecil.Cil;
using SafePublication.ModelChecker.Rewriting.Methods;
using SafePublication.ModelChecker.Runtime.Hooks;

namespace SafePublication.ModelChecker.Rewriting.Instructions;

/// <summary>The calls of the memory hooks, with the operands that they expect after those on the stack.</summary>
internal static class HookCalls
{
    /// <summary>Stack: object, address of T. Leaves T.</summary>
    public static void Load(Emission emission, TypeReference type, int resultDepth, int site) =>
        Loaded(emission, nameof(MemoryHooks.Load), type, resultDepth, site);

    /// <summary>Stack: address of T. Leaves T.</summary>
    public static void LoadAt(Emission emission, TypeReference type, int resultDepth, int site) =>
        Loaded(emission, nameof(MemoryHooks.LoadAt), type, resultDepth, site);

    /// <summary>Stack: object, address of T, T. Leaves nothing.</summary>
    public static void Store(Emission emission, TypeReference type, int site, int baseFromTop = 2) =>
        Stored(emission, nameof(MemoryHooks.Store), type, site, baseFromTop);

    /// <summary>Stack: address of T, T. Leaves nothing.</summary>
    public static void StoreAt(Emission emission, TypeReference type, int site) =>
        Stored(emission, nameof(MemoryHooks.StoreAt), type, site, 2);

    /// <summary>Stack: object. Leaves the object: an address into it is about to be taken.</summary>
    public static void Remember(Emission emission)
    {
        emission.Emit(OpCodes.Dup);
        emission.Call(MemoryHookMethods.Named(nameof(MemoryHooks.Remember)));
    }

    /// <summary>Stack: T, of which only the generic context knows whether it is an object. Leaves it.</summary>
    public static void RememberAny(Emission emission, TypeReference type)
    {
        emission.Emit(OpCodes.Dup);
        emission.Call(MemoryHookMethods.Named(nameof(MemoryHooks.RememberAny)), type);
    }

    /// <summary>Stack: what a value of the type was boxed as. Leaves it: a box is an object, which may be locked and whose struct may change.</summary>
    public static void RememberBox(Emission emission, TypeReference type)
    {
        emission.Emit(OpCodes.Dup);
        emission.Call(MemoryHookMethods.Named(nameof(MemoryHooks.RememberBox)), type);
    }

    /// <summary>Stack: object that library code returned. Leaves it.</summary>
    public static void Meet(Emission emission)
    {
        emission.Emit(OpCodes.Dup);
        emission.Call(MemoryHookMethods.Named(nameof(MemoryHooks.Meet)));
    }

    /// <summary>What is reached through the object in this slot is not reached through a part of the struct that it was made from.</summary>
    public static void ForgetParts(Emission emission, int depth)
    {
        emission.Emit(OpCodes.Ldloc, emission.Frame.Shadows.Slot(depth));
        emission.Call(typeof(StructTokenHooks).GetMethod(nameof(StructTokenHooks.OfWhole))!);
        emission.Emit(OpCodes.Stloc, emission.Frame.Shadows.Slot(depth));
    }

    private static void Loaded(Emission emission, string hook, TypeReference type, int resultDepth, int site)
    {
        emission.PushTokenAddress(resultDepth);
        emission.Emit(site);
        emission.Call(MemoryHookMethods.Named(hook), type);
    }

    private static void Stored(Emission emission, string hook, TypeReference type, int site, int baseFromTop)
    {
        emission.PushToken(baseFromTop);
        emission.PushToken(1);
        emission.Emit(site);
        emission.Call(MemoryHookMethods.Named(hook), type);
    }
}
