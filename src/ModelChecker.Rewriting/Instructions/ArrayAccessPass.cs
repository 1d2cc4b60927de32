using Mono.Cecil;
using Mono.Cecil.Cil;
using SafePublication.ModelChecker.Rewriting.Methods;

namespace SafePublication.ModelChecker.Rewriting.Instructions;

/// <summary>Loads, stores and addresses of elements of one-dimensional arrays.</summary>
internal sealed class ArrayAccessPass : IInstructionPass
{
    public bool TryRewrite(Emission emission)
    {
        var element = ElementTypes.OfArrayInstruction(emission);
        if (element is null || !SharedFields.CanBeTypeArgument(emission, element))
            return false;
        var name = emission.Operation.OpCode.Name;
        if (name.StartsWith("ldelema", StringComparison.Ordinal))
            TakeAddress(emission);
        else if (name.StartsWith("ldelem", StringComparison.Ordinal))
            Load(emission, element);
        else
            Store(emission, element);
        return true;
    }

    private static void Load(Emission emission, TypeReference element)
    {
        var index = Index(emission);
        emission.Emit(OpCodes.Stloc, index);
        emission.Emit(OpCodes.Dup);
        emission.Emit(OpCodes.Ldloc, index);
        EmitAddress(emission, element);
        HookCalls.Load(emission, element, emission.Depth(2), Site(emission, element));
    }

    private static void Store(Emission emission, TypeReference element)
    {
        var index = Index(emission);
        var value = emission.Frame.Temporary(element);
        emission.Emit(OpCodes.Stloc, value);
        emission.Emit(OpCodes.Stloc, index);
        emission.Emit(OpCodes.Dup);
        emission.Emit(OpCodes.Ldloc, index);
        EmitAddress(emission, element);
        emission.Emit(OpCodes.Ldloc, value);
        if (StackKinds.Of(element) == StackKind.Primitive)
            HookCalls.Store(emission, element, Site(emission, element), 3);
        else
            StoreChecked(emission, element);
    }

    /// <summary>An array of references may be of a more derived type: the hook makes the check that <c>stelem.ref</c> would make.</summary>
    private static void StoreChecked(Emission emission, TypeReference element)
    {
        emission.PushToken(3);
        emission.PushToken(1);
        emission.Emit(Site(emission, element));
        emission.Call(MemoryHookMethods.Named(nameof(Runtime.Hooks.MemoryHooks.StoreElement)), element);
    }

    private static void TakeAddress(Emission emission)
    {
        var index = Index(emission);
        emission.Emit(OpCodes.Stloc, index);
        HookCalls.Remember(emission);
        emission.Emit(OpCodes.Ldloc, index);
        emission.KeepOperation();
    }

    /// <summary>With the prefix <c>readonly.</c> the address of an element is taken without the check of the exact array type.</summary>
    private static void EmitAddress(Emission emission, TypeReference element)
    {
        emission.Emit(OpCodes.Readonly);
        emission.Emit(OpCodes.Ldelema, element);
    }

    private static VariableDefinition Index(Emission emission) =>
        emission.Frame.Temporary(emission.Frame.Method.Module.TypeSystem.IntPtr, 1);

    private static int Site(Emission emission, TypeReference element) =>
        emission.Frame.Site(emission.Operation, $"{GeneratedTypes.Readable(element)}[]");
}
