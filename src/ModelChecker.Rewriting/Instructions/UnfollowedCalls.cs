using Mono.Cecil;
using SafePublication.ModelChecker.Rewriting.Methods;

namespace SafePublication.ModelChecker.Rewriting.Instructions;

/// <summary>
/// Calls of library code that takes references from a sequence and hands them on, to the caller, to a delegate or into a collection; and the few
/// objects and methods of the library that hold or hand on single references unseen.
/// </summary>
internal static class UnfollowedCalls
{
    /// <summary>Lists such a call.</summary>
    public static void Note(Emission emission, MethodReference method)
    {
        if (IsUnfollowed(emission.Frame.Module, method) || Holds(emission, method) || IsOfStructs(emission.Frame.Module, method) || IsOfOwnCollection(emission, method))
            emission.Frame.Module.Program.Report.Unfollowed(emission.Frame.Method, method);
    }

    private static bool IsUnfollowed(ModuleContext module, MethodReference method)
    {
        var isOperator = method.DeclaringType.FullName == "System.Linq.Enumerable";
        var isFilled = method.Name is ".ctor" or "AddRange" or "UnionWith" && WholeArguments.MayBe(method.DeclaringType);
        return (isOperator || isFilled) && Enumerable.Range(0, method.Parameters.Count).Any(i => HoldsReferences(module, GenericContext.ParameterType(method, i)))
            && (isFilled || HandsOn(module, method));
    }

    private static bool Holds(Emission emission, MethodReference method) => method.DeclaringType.GetElementType().FullName.Split('`')[0] switch
    {
        "System.Tuple" => method.Name is ".ctor" or "Create",
        "System.Collections.Generic.KeyValuePair" => method.Name is "Deconstruct" or "Create",
        "System.Collections.Immutable.ImmutableArray" => method.Name == "Create",
        _ => false,
    } && Enumerable.Range(0, method.Parameters.Count).Any(i => IsReference(emission.Frame.Module, GenericContext.ParameterType(method, i)));

    /// <summary>The references in structs that are put into a collection, and those behind the parts of a delegate.</summary>
    private static bool IsOfStructs(ModuleContext module, MethodReference method) => method is { Name: "GetInvocationList", DeclaringType.FullName: "System.Delegate" or "System.MulticastDelegate" }
        || method is { HasThis: true, Name: "Add" or "set_Item" or "Insert" or "Enqueue" or "Push" or "TryAdd" } && WholeArguments.MayBe(method.DeclaringType)
            && Enumerable.Range(0, method.Parameters.Count).Select(i => GenericContext.ParameterType(method, i)).Any(type => type is not GenericParameter && FollowedStructs.Follows(module, type));

    /// <summary>A <c>foreach</c> over a collection of references that the same method makes.</summary>
    private static bool IsOfOwnCollection(Emission emission, MethodReference method) => method.Name == "GetEnumerator" && PureTypes.IsWhole(method.DeclaringType.GetElementType())
        && method.DeclaringType is GenericInstanceType collection && collection.GenericArguments.Any(each => each is not GenericParameter && IsReference(emission.Frame.Module, each))
        && emission.Frame.MakesObjectOf(collection);

    private static bool IsReference(ModuleContext module, TypeReference type) => type is ByReferenceType address
        ? IsReference(module, address.ElementType)
        : type.MetadataType != MetadataType.String && (StackKinds.Of(type) == StackKind.Reference || FollowedStructs.Follows(module, type));

    private static bool HandsOn(ModuleContext module, MethodReference method) => GenericContext.ReturnType(method) is { MetadataType: not (MetadataType.Boolean or MetadataType.Int32) }
        || method.Parameters.Any(each => module.Resolve(each.ParameterType) is { BaseType.FullName: "System.MulticastDelegate" });

    private static bool HoldsReferences(ModuleContext module, TypeReference type) => type is GenericInstanceType { Name: "IEnumerable`1", GenericArguments: [var item] }
        && IsReference(module, item);
}
