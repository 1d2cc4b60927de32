using Mono.Cecil;
using Mono.Cecil.Cil;
using SafePublication.ModelChecker.Rewriting.Hooks;
using SafePublication.ModelChecker.Rewriting.Methods;
using SafePublication.ModelChecker.Runtime.Hooks;

namespace SafePublication.ModelChecker.Rewriting.Instructions;

/// <summary>
/// Calls into code that is not rewritten. It reads and writes memory itself, so what it is handed by address is loaded into memory
/// before the call and compared after it.
/// </summary>
internal sealed class UncontrolledCallPass : IInstructionPass
{
    public bool TryRewrite(Emission emission)
    {
        if (emission.Operation.Operand is not MethodReference method || emission.Group.Code is not (Code.Call or Code.Callvirt or Code.Newobj))
            return false;
        if (StructCreation.TryMakeOfLibrary(emission, method))
            return true;
        var exposed = ExposedArguments.Of(emission, method);
        if (RefusalOf(emission, method) is { } refusal)
            Refuse(emission, refusal);
        else if (!IsOnSeenValue(emission, method) && !HookTable.Instance.IsHarmless(method) && !IsOfDelegate(emission, method))
            emission.Frame.Module.Program.Report.Call(emission.Frame.Method, method, exposed is not null);
        UnfollowedCalls.Note(emission, method);
        LentAddresses.BeforeLibraryCall(emission, method);
        var combined = CallResults.BeforeCombination(emission, method);
        exposed?.BeforeCall();
        var dispatch = LibraryDispatch.Of(emission, method);
        dispatch?.BeforeCall();
        emission.KeepOperation();
        exposed?.AfterCall();
        CallResults.Adopt(emission, method, exposed is { GivesToken: true } || PassesTokenOn(emission, method) || CallResults.IsDelegate(emission.Operation, method));
        CallResults.TakePart(emission, method);
        CallResults.TakeFrom(emission, method, exposed);
        CallResults.AfterCombination(emission, combined);
        dispatch?.AfterCall();
        StructCreation.SettleLocal(emission, method);
        if (method.Parameters.Count > 0 && AddressTypes.Computes(method) && emission.Frame.Constructed.TryGetValue(emission.Operation, out var constructed))
        {
            emission.PushToken(method.Parameters.Count);
            emission.Emit(OpCodes.Stloc, emission.Frame.Shadows.Of(constructed));
        }

        return true;
    }

    /// <summary>A call through an interface on a struct that is known: what counts is the struct.</summary>
    private static bool IsOnSeenValue(Emission emission, MethodReference method) =>
        emission.Group.Prefixes.FirstOrDefault(prefix => prefix.OpCode == OpCodes.Constrained)?.Operand is TypeReference receiver
        && (PureTypes.Contains(receiver.GetElementType()) || IsOfProgram(emission.Frame.Module, receiver, method));

    /// <summary>The struct's own method is rewritten.</summary>
    private static bool IsOfProgram(ModuleContext module, TypeReference receiver, MethodReference method) =>
        receiver is not (GenericParameter or ArrayType) && module.Program.IsRewritten(receiver) && module.Resolve(receiver) is { IsValueType: true } own
        && own.Methods.Any(each => each.Name == method.Name || each.Overrides.Any(overridden => overridden.Name == method.Name));

    /// <summary>A delegate never changes, and calls what the program made it for.</summary>
    private static bool IsOfDelegate(Emission emission, MethodReference method) =>
        emission.Frame.Module.Resolve(method) is { DeclaringType.BaseType.FullName: "System.MulticastDelegate" };

    /// <summary>An address that is computed from another one, or from an array, is reached through the same reference.</summary>
    private static bool PassesTokenOn(Emission emission, MethodReference method)
    {
        var arguments = StackEffect.ArgumentsOf(emission.Operation);
        return arguments > 0 && (AddressTypes.Computes(method) || IsPartOfImmutable(method) || FollowedStructs.FieldOf(method) is not null || method is { Name: "Remove", DeclaringType.FullName: "System.Delegate" }) && emission.Kind(arguments).MayCarryReference();
    }

    private static bool IsPartOfImmutable(MethodReference method) => method.Name.StartsWith("get_", StringComparison.Ordinal)
        && (method.DeclaringType.FullName.StartsWith("System.Tuple`", StringComparison.Ordinal)
            || ReadOnlyReceivers.IsEnumerator(method.DeclaringType));

    private static string? RefusalOf(Emission emission, MethodReference method) =>
        HookTable.Instance.RefusalOf(method)
        ?? RefusalOfBase(emission, method)
        ?? (emission.Frame.Module.Resolve(method) is { IsPInvokeImpl: true } native ? $"{native.Name} is native code ({native.PInvokeInfo?.Module.Name})" : null);

    private static string? RefusalOfBase(Emission emission, MethodReference method) =>
        emission.Group.Code == Code.Call && method is { Name: ".ctor", DeclaringType.IsValueType: false } && HookTable.Instance.Find(method) is not null
            ? $"a type that derives from {method.DeclaringType.Name.Split('`')[0]} is not modelled"
            : null;

    private static void Refuse(Emission emission, string refusal)
    {
        var where = emission.Frame.Site(emission.Operation, refusal);
        emission.Frame.Module.Program.Report.Note(emission.Frame.Method, refusal);
        emission.Emit(where);
        emission.Call(typeof(UnsupportedHooks).GetMethod(nameof(UnsupportedHooks.Refuse))!);
    }
}
