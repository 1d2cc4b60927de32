using Mono.Cecil;
using Mono.Cecil.Cil;
using SafePublication.ModelChecker.Rewriting.Methods;
using SafePublication.ModelChecker.Runtime.Hooks;

namespace SafePublication.ModelChecker.Rewriting.Instructions;

/// <summary>The collections among the arguments of a library call: each is replaced by the content that the execution gives it.</summary>
internal sealed class WholeArguments(Emission emission, MethodReference method)
{
    private static readonly string[] Changing =
    [
        "Add", "Insert", "Remove", "Clear", "set_", "Set", "Sort", "Reverse", "TryAdd", "TryRemove", "TryUpdate", "TryTake", "TryPop", "TryDequeue",
        "Enqueue", "Dequeue", "Push", "Pop", "GetOrAdd", "UnionWith", "IntersectWith", "ExceptWith", "SymmetricExceptWith",
    ];

    private readonly int _arguments = StackEffect.ArgumentsOf(emission.Operation);
    private readonly bool _changes = Array.Exists(Changing, prefix => method.Name.StartsWith(prefix, StringComparison.Ordinal));

    /// <summary>True when the call is one of a collection's own methods.</summary>
    public bool IsReceiver { get; } = method.HasThis && emission.Group.Code != Code.Newobj && MayBe(method.DeclaringType);

    /// <summary>Such a method throws where there is no item.</summary>
    private bool ReturnsItem => method is { Name: "get_Item" or "Dequeue" or "Pop" or "Peek", DeclaringType.Namespace: "System.Collections.Generic" };

    /// <summary>True for the static types of which a collection that is taken as a whole may be.</summary>
    public static bool MayBe(TypeReference type) => StackKinds.Of(type) == StackKind.Reference && !type.GetElementType().IsNested
        && !type.Name.StartsWith("IEnumerator", StringComparison.Ordinal)
        && (type.Namespace is "System.Collections" or "System.Collections.Generic" or "System.Collections.Concurrent" || type.Name == "ConditionalWeakTable`2");

    /// <summary>Stack: the argument. Leaves what the call is made with.</summary>
    public void Enter(VariableDefinition spill, int fromTop)
    {
        if (!MayBe(spill.VariableType))
            return;
        emission.Emit(Changes(fromTop) ? 1 : 0);
        if (!emission.Kind(fromTop).MayCarryReference())
            emission.ClearToken(emission.Depth(fromTop));
        emission.PushTokenAddress(emission.Depth(fromTop));
        emission.Emit(Site());
        emission.Call(typeof(WholeObjectHooks).GetMethod(nameof(WholeObjectHooks.Enter))!, spill.VariableType);
        if (!IsReceiver || fromTop != _arguments)
            return;
        emission.Emit(OpCodes.Dup);
        emission.Emit(OpCodes.Stloc, Copy(spill));
    }

    /// <summary>After the call.</summary>
    public void Leave(VariableDefinition spill, int fromTop)
    {
        if (!MayBe(spill.VariableType) || !Changes(fromTop))
            return;
        KeepReferences(Copy(spill));
        var saysWhether = method.ReturnType.MetadataType == MetadataType.Boolean;
        if (saysWhether)
            emission.Emit(OpCodes.Dup);
        emission.Emit(OpCodes.Ldloc, spill);
        emission.Emit(OpCodes.Ldloc, Copy(spill));
        emission.PushToken(fromTop);
        emission.Emit(Site());
        emission.Call(typeof(WholeObjectHooks).GetMethod(saysWhether ? nameof(WholeObjectHooks.LeaveIf) : nameof(WholeObjectHooks.Leave))!);
    }

    /// <summary>Stack: the result of a call of the collection's own method. Its token is that of the load that it came from before it was put there, if that is known.</summary>
    public void TakeToken(VariableDefinition receiver, TypeReference result, int depth)
    {
        if (!IsReceiver || StackKinds.Of(result) != StackKind.Reference)
            return;
        var found = emission.Frame.Temporary(result, -2);
        emission.Emit(OpCodes.Stloc, found);
        emission.Emit(OpCodes.Ldloc, Copy(receiver));
        emission.Emit(OpCodes.Ldloc, found);
        emission.Emit(OpCodes.Ldloc, emission.Frame.Shadows.Slot(depth));
        Call(ReturnsItem ? nameof(WholeObjectHooks.TokenOfItem) : nameof(WholeObjectHooks.TokenOf));
        emission.Emit(OpCodes.Stloc, emission.Frame.Shadows.Slot(depth));
        emission.Emit(OpCodes.Ldloc, found);
    }

    /// <summary>After the call: what it left at an address is a reference that was put there before, too.</summary>
    public void SettleFrom(VariableDefinition receiver, VariableDefinition spill)
    {
        if (!IsReceiver || StackCells.MayHoldReference(spill.VariableType) is not { } held || StackKinds.Of(held) != StackKind.Reference)
            return;
        emission.Emit(OpCodes.Ldloc, Copy(receiver));
        emission.Emit(OpCodes.Ldloc, spill);
        emission.PushToken(_arguments);
        emission.Call(typeof(WholeObjectHooks).GetMethod(nameof(WholeObjectHooks.SettleFrom))!, held);
    }

    /// <summary>The references that the call is handed are all that it puts into the collection, if it is handed nothing that leads to others.</summary>
    private void KeepReferences(VariableDefinition copy)
    {
        var types = Enumerable.Range(0, method.Parameters.Count).Select(i => GenericContext.ParameterType(method, i)).ToArray();
        if (Array.Exists(types, type => !IsPlain(type)))
            return;
        emission.Emit(OpCodes.Ldloc, copy);
        Call(nameof(WholeObjectHooks.KeepReferences));
        for (var i = 0; i < types.Length; i++)
        {
            if (StackKinds.Of(types[i]) != StackKind.Reference)
                continue;
            emission.Emit(OpCodes.Ldloc, copy);
            emission.Emit(OpCodes.Ldloc, emission.Frame.Temporary(types[i], i + 1));
            emission.PushToken(types.Length - i);
            Call(nameof(WholeObjectHooks.Put));
        }
    }

    /// <summary>A number, or an object that is put into the collection as it is. Whatever a method is handed by address it gives back.</summary>
    private bool IsPlain(TypeReference type) => StackKinds.Of(type) switch
    {
        StackKind.Primitive or StackKind.Address => true,
        StackKind.Reference => !MayBe(type) && ElementKinds.Of(type) == ElementKind.None
            && emission.Frame.Module.Resolve(type) is not { BaseType.FullName: "System.MulticastDelegate" },
        _ => false,
    };

    private void Call(string hook) => emission.Call(typeof(WholeObjectHooks).GetMethod(hook)!);

    private bool Changes(int fromTop) => _changes && IsReceiver && fromTop == _arguments;

    private VariableDefinition Copy(VariableDefinition spill) => emission.Frame.Temporary(spill.VariableType, -1);

    private int Site() => emission.Frame.Site(emission.Operation, $"{GeneratedTypes.Readable(method.DeclaringType)}.{method.Name}");
}
