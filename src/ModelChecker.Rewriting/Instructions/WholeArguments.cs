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
        if (!Changes(fromTop))
            return;
        emission.Emit(OpCodes.Dup);
        emission.Emit(OpCodes.Stloc, Copy(spill));
    }

    /// <summary>After the call.</summary>
    public void Leave(VariableDefinition spill, int fromTop)
    {
        if (!MayBe(spill.VariableType) || !Changes(fromTop))
            return;
        var saysWhether = method.ReturnType.MetadataType == MetadataType.Boolean;
        if (saysWhether)
            emission.Emit(OpCodes.Dup);
        emission.Emit(OpCodes.Ldloc, spill);
        emission.Emit(OpCodes.Ldloc, Copy(spill));
        emission.PushToken(fromTop);
        emission.Emit(Site());
        emission.Call(typeof(WholeObjectHooks).GetMethod(saysWhether ? nameof(WholeObjectHooks.LeaveIf) : nameof(WholeObjectHooks.Leave))!);
    }

    private bool Changes(int fromTop) => _changes && IsReceiver && fromTop == _arguments;

    private VariableDefinition Copy(VariableDefinition spill) => emission.Frame.Temporary(spill.VariableType, -1);

    private int Site() => emission.Frame.Site(emission.Operation, $"{GeneratedTypes.Readable(method.DeclaringType)}.{method.Name}");
}
