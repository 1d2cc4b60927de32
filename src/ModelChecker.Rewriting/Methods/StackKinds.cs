using Mono.Cecil;

namespace SafePublication.ModelChecker.Rewriting.Methods;

/// <summary>Classifies types by what a value of them is on the evaluation stack.</summary>
internal static class StackKinds
{
    public static StackKind Of(TypeReference type) => type switch
    {
        ByReferenceType => StackKind.Address,
        PointerType or FunctionPointerType => StackKind.Primitive,
        IModifierType modified => Of(modified.ElementType),
        PinnedType pinned => Of(pinned.ElementType),
        ArrayType => StackKind.Reference,
        GenericParameter => StackKind.Value,
        _ when type.IsPrimitive => StackKind.Primitive,
        _ => type.IsValueType ? StackKind.Value : StackKind.Reference,
    };

    /// <summary>Whether a value of this kind may have been reached through a loaded reference.</summary>
    public static bool MayCarryReference(this StackKind kind) => kind is not StackKind.Primitive;
}
