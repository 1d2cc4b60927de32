using System.Reflection;
using Mono.Cecil;
using SafePublication.ModelChecker.Rewriting.Methods;
using SafePublication.ModelChecker.Runtime.Hooks;

namespace SafePublication.ModelChecker.Rewriting.Instructions;

/// <summary>Calls that hand addresses of locals to code which stores through them without a word about tokens: what lay there counts no more.</summary>
internal static class LentAddresses
{
    private static readonly MethodInfo Begin = typeof(StackTokenHooks).GetMethod(nameof(StackTokenHooks.BeginLending))!;
    private static readonly MethodInfo All = typeof(StackTokenHooks).GetMethod(nameof(StackTokenHooks.LendAll))!;

    /// <summary>Before a call of library code.</summary>
    public static void BeforeLibraryCall(Emission emission, MethodReference method)
    {
        if (StructCreation.IsInLocal(emission, method) || method.DeclaringType.FullName is "System.Threading.Volatile" or "System.Threading.Interlocked" || AddressTypes.Computes(method))
            return;
        var isConstructor = method.Name == ".ctor" && emission.Group.Code == Mono.Cecil.Cil.Code.Call
            && emission.Kind(StackEffect.ArgumentsOf(emission.Operation)) == StackKind.LocalAddress;
        if (isConstructor || LeadsAnywhere(emission, method) || (method.HasThis && emission.Frame.Module.IsByRefLike(method.DeclaringType)))
            LendAll(emission);
        else if (Lends(method))
            LendAndPutBack(emission, method);
    }

    /// <summary>Before a call through an interface of the program: a class may have the method from the library that it derives from.</summary>
    public static void BeforeInterfaceCall(Emission emission, MethodReference method)
    {
        if (emission.Group.Code == Mono.Cecil.Cil.Code.Callvirt && Lends(method) && emission.Frame.Module.Resolve(method.DeclaringType) is { IsInterface: true })
            LendAndPutBack(emission, method);
    }

    /// <summary>Before a call through a pointer.</summary>
    public static void BeforeIndirectCall(Emission emission, IMethodSignature method)
    {
        if (method.Parameters.Any(each => each.ParameterType is PointerType || StackKinds.Of(each.ParameterType) == StackKind.Address || emission.Frame.Module.IsByRefLike(each.ParameterType)))
            LendAll(emission);
    }

    /// <summary>Before whatever may store at any address: a copy of memory, a store through a pointer.</summary>
    public static void LendAll(Emission emission) => emission.Call(All);

    /// <summary>Whether a method is handed addresses at which references may lie.</summary>
    public static bool Lends(MethodReference method) =>
        Enumerable.Range(0, method.Parameters.Count).Any(i => StackCells.MayHoldReference(GenericContext.ParameterType(method, i)) is not null);

    public static void Lend(Emission emission, SpilledArguments arguments)
    {
        emission.Call(Begin);
        arguments.Lend();
    }

    private static void LendAndPutBack(Emission emission, MethodReference method)
    {
        var arguments = new SpilledArguments(emission, method);
        Lend(emission, arguments);
        arguments.PutBack();
    }

    /// <summary>A pointer or a span is no address of one local.</summary>
    private static bool LeadsAnywhere(Emission emission, MethodReference method) => Enumerable.Range(0, method.Parameters.Count)
        .Select(i => GenericContext.ParameterType(method, i))
        .Any(type => type is PointerType || emission.Frame.Module.IsByRefLike(type is ByReferenceType address ? address.ElementType : type));
}
