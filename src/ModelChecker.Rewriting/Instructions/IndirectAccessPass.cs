using Mono.Cecil;
using Mono.Cecil.Cil;
using SafePublication.ModelChecker.Rewriting.Methods;
using SafePublication.ModelChecker.Runtime.Hooks;

namespace SafePublication.ModelChecker.Rewriting.Instructions;

/// <summary>Loads and stores through managed pointers: <c>ref</c> locals and parameters, and the receivers of struct methods.</summary>
internal sealed class IndirectAccessPass : IInstructionPass
{
    public bool TryRewrite(Emission emission)
    {
        var type = ElementTypes.OfIndirectInstruction(emission);
        if (type is null || !SharedFields.CanBeTypeArgument(emission, type))
            return false;
        return emission.Group.Code == Code.Initobj
            ? TryInitialize(emission, type)
            : IsStore(emission.Operation) ? TryStore(emission, type) : TryLoad(emission, type);
    }

    private static bool IsOfLocal(Emission emission, int fromTop, TypeReference type) =>
        emission.Kind(fromTop) == StackKind.LocalAddress && StackKinds.Of(type).MayCarryReference();

    private static bool IsStore(Instruction operation) => operation.OpCode.Name.StartsWith("st", StringComparison.Ordinal);

    private static bool TryLoad(Emission emission, TypeReference type)
    {
        if (emission.Kind(1) != StackKind.Address && !IsOfLocal(emission, 1, type))
            return false;
        HookCalls.LoadAt(emission, type, emission.Depth(1), Site(emission, type, MemoryOrder.Acquire));
        return true;
    }

    private static bool TryStore(Emission emission, TypeReference type)
    {
        if (emission.Kind(2) != StackKind.Address && !IsOfLocal(emission, 2, type))
            return false;
        HookCalls.StoreAt(emission, type, Site(emission, type, MemoryOrder.Release));
        return true;
    }

    private static bool TryInitialize(Emission emission, TypeReference type)
    {
        if (emission.Kind(1) != StackKind.Address)
            return TryInitializeLocal(emission, type);
        var zero = emission.Frame.Temporary(type);
        emission.Emit(OpCodes.Ldloca, zero);
        emission.Emit(OpCodes.Initobj, type);
        emission.Emit(OpCodes.Ldloc, zero);
        emission.PushToken(1);
        emission.Emit(0);
        emission.Emit(Site(emission, type, MemoryOrder.Release));
        emission.Call(MemoryHookMethods.Named(nameof(Runtime.Hooks.MemoryHooks.StoreAt)), type);
        return true;
    }

    /// <summary>What the local held before counts no more.</summary>
    private static bool TryInitializeLocal(Emission emission, TypeReference type)
    {
        if (emission.Kind(1) != StackKind.LocalAddress || !FollowedStructs.Follows(emission.Frame.Module, type))
            return false;
        emission.Emit(OpCodes.Dup);
        emission.KeepOperation();
        emission.Emit(0);
        emission.Call(typeof(StackTokenHooks).GetMethod(nameof(StackTokenHooks.Settle))!, type);
        return true;
    }

    private static int Site(Emission emission, TypeReference type, MemoryOrder volatileOrder) =>
        emission.Frame.Site(
            emission.Operation,
            $"ref {GeneratedTypes.Readable(type)}",
            emission.Group.IsVolatile ? volatileOrder : MemoryOrder.Plain);
}
