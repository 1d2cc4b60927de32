using Mono.Cecil;
using Mono.Cecil.Cil;
using SafePublication.ModelChecker.Rewriting.Methods;
using SafePublication.ModelChecker.Runtime.Hooks;

namespace SafePublication.ModelChecker.Rewriting.Instructions;

/// <summary>The arguments by address of a call into unrewritten code: their current values are put into memory for its time.</summary>
internal sealed class ExposedArguments
{
    private readonly Emission _emission;
    private readonly MethodReference _method;
    private readonly List<ExposedArgument> _arguments = [];
    private readonly WholeArguments _wholes;

    private ExposedArguments(Emission emission, MethodReference method)
    {
        (_emission, _method) = (emission, method);
        _wholes = new WholeArguments(emission, method);
        var count = StackEffect.ArgumentsOf(emission.Operation);
        var receiver = emission.Group.Code == Code.Newobj ? 0 : count - method.Parameters.Count;
        for (var i = 0; i < count; i++)
        {
            var type = i < receiver ? Receiver(method) : GenericContext.ParameterType(method, i - receiver);
            var isExposed = emission.Kind(count - i) == StackKind.Address && type is ByReferenceType;
            var spill = emission.Frame.Temporary(type, i);
            var isOpaque = AddressTypes.Computes(method) || (i >= receiver && method.Parameters[i - receiver].ParameterType is GenericParameter);
            _arguments.Add(new(spill, isExposed ? ((ByReferenceType)type).ElementType : null, isOpaque ? ElementKind.None : ElementKinds.Of(type), count - i));
        }
    }

    /// <summary>Null when there is nothing to expose.</summary>
    public static ExposedArguments? Of(Emission emission, MethodReference method)
    {
        if (!ReadsThroughArguments(emission, method) || PassesAddressesThrough(method))
            return null;
        var arguments = new ExposedArguments(emission, method);
        var canExpose = arguments._arguments.All(each => each.Exposed is null || SharedFields.CanBeTypeArgument(emission, each.Exposed));
        return canExpose && arguments._arguments.Any(each => each.Exposed is not null || each.Elements != ElementKind.None || WholeArguments.MayBe(each.Spill.VariableType)) ? arguments : null;
    }

    /// <summary>True when the result carries the token of the collection that it was taken from.</summary>
    public bool GivesToken => _wholes.IsReceiver;

    /// <summary>Stack: the result.</summary>
    public void TakeToken(TypeReference result, int depth) => _wholes.TakeToken(_arguments[0].Spill, result, depth);

    public void BeforeCall()
    {
        foreach (var argument in Enumerable.Reverse(_arguments))
            _emission.Emit(OpCodes.Stloc, argument.Spill);
        var earlier = 0;
        foreach (var (spill, exposed, elements, fromTop) in _arguments)
        {
            if (IsSequence(spill))
            {
                PushSequence(spill, fromTop);
                continue;
            }
            if (exposed is not null)
                CallHook(nameof(MemoryHooks.Expose), spill, exposed, fromTop);
            else if (elements != ElementKind.None)
                CallElementHook("Expose", elements, spill, fromTop, earlier++);
            _emission.Emit(OpCodes.Ldloc, spill);
            _wholes.Enter(spill, fromTop);
        }
    }

    public void AfterCall()
    {
        var earlier = _arguments.Count(each => !IsSequence(each.Spill) && each.Exposed is null && each.Elements != ElementKind.None);
        foreach (var (spill, exposed, elements, fromTop) in Enumerable.Reverse(_arguments))
        {
            if (IsSequence(spill))
                continue;
            if (exposed is not null)
                CallHook(nameof(MemoryHooks.Absorb), spill, exposed, fromTop);
            else if (elements != ElementKind.None)
                CallElementHook("Absorb", elements, spill, fromTop, --earlier);
            _wholes.Leave(spill, fromTop);
        }

        foreach (var argument in _arguments)
            _wholes.SettleFrom(_arguments[0].Spill, argument.Spill);
    }

    /// <summary>Whoever is handed a sequence may read it long after the call.</summary>
    private static bool IsSequence(VariableDefinition spill) => spill.VariableType is GenericInstanceType { FullName: var name } && name.StartsWith("System.Collections.Generic.IEnumerable`1<", StringComparison.Ordinal);

    private void PushSequence(VariableDefinition spill, int fromTop)
    {
        _emission.Emit(OpCodes.Ldloc, spill);
        _emission.PushToken(fromTop);
        _emission.Emit(_emission.Frame.Site(_emission.Operation, $"{GeneratedTypes.Readable(_method.DeclaringType)}.{_method.Name}"));
        _emission.Call(typeof(SequenceHooks).GetMethod(nameof(SequenceHooks.Of))!, ((GenericInstanceType)spill.VariableType).GenericArguments[0]);
    }

    private void CallHook(string hook, VariableDefinition spill, TypeReference exposed, int fromTop)
    {
        _emission.Emit(OpCodes.Ldloc, spill);
        _emission.PushToken(fromTop);
        if (hook == nameof(MemoryHooks.Absorb))
            _emission.Emit(LibraryWrites.AtAddress(_emission.Frame.Module, _method, _method.Parameters.Count - fromTop) ? 1 : 0);
        _emission.Emit(_emission.Frame.Site(_emission.Operation, AddressNames.Of(_emission, fromTop) ?? $"ref {GeneratedTypes.Readable(exposed)}"));
        _emission.Call(MemoryHookMethods.Named(hook), exposed);
    }

    private void CallElementHook(string verb, ElementKind elements, VariableDefinition spill, int fromTop, int earlier)
    {
        _emission.Emit(OpCodes.Ldloc, spill);
        _emission.PushToken(fromTop);
        _emission.Emit(earlier);
        if (verb == "Absorb")
            _emission.Emit(LibraryWrites.OfElements(_method, _method.Parameters.Count - fromTop) ? 1 : 0);
        _emission.Emit(_emission.Frame.Site(_emission.Operation, elements == ElementKind.Array ? "array" : "span"));
        var hook = MemoryHookMethods.Named(verb + elements);
        if (elements == ElementKind.Array)
            _emission.Call(hook);
        else
            _emission.Call(hook, ((GenericInstanceType)spill.VariableType).GenericArguments[0]);
    }

    /// <summary>An address or a span that comes back is accessed by rewritten code, where each access is seen.</summary>
    private static bool ReadsThroughArguments(Emission emission, MethodReference method) =>
        StackEffect.ArgumentsOf(emission.Operation) > 0
        && method.ReturnType is not ByReferenceType
        && !emission.Frame.Module.IsByRefLike(method.ReturnType)
        && !emission.Frame.Module.IsByRefLike(method.DeclaringType);

    /// <summary>These only compute addresses, so that the access that follows is an access of its own, or fill an array that nobody else has.</summary>
    private static bool PassesAddressesThrough(MethodReference method) =>
        method is { Name: "InitializeArray", DeclaringType.FullName: "System.Runtime.CompilerServices.RuntimeHelpers" } || method.DeclaringType.FullName is "System.Runtime.CompilerServices.Unsafe" or "System.Runtime.InteropServices.MemoryMarshal";

    private TypeReference Receiver(MethodReference method)
    {
        var constrained = _emission.Group.Prefixes.FirstOrDefault(prefix => prefix.OpCode == OpCodes.Constrained);
        if (constrained is not null)
            return new ByReferenceType((TypeReference)constrained.Operand);
        return StackKinds.Of(method.DeclaringType) == StackKind.Reference ? method.DeclaringType : new ByReferenceType(method.DeclaringType);
    }
}
