using Mono.Cecil;
using Mono.Cecil.Cil;

namespace SafePublication.ModelChecker.Rewriting.Instructions;

/// <summary>One argument of a call into unrewritten code.</summary>
/// <param name="Spill">The local that holds it before the call.</param>
/// <param name="Exposed">The type of the value that it is the address of; null when it is no address.</param>
/// <param name="Elements">Which elements it may lead the callee to.</param>
/// <param name="FromTop">Its place on the stack: 1 is the top.</param>
internal sealed record ExposedArgument(VariableDefinition Spill, TypeReference? Exposed, ElementKind Elements, int FromTop);

/// <summary>What leads unrewritten code to elements; the names are those of the hooks.</summary>
internal enum ElementKind
{
    /// <summary>Nothing: the callee takes it as a value that it does not look into.</summary>
    None,

    /// <summary>An array, or an interface behind which there may be one.</summary>
    Array,

    /// <summary>A span.</summary>
    Span,

    /// <summary>A span that is only read.</summary>
    ReadOnlySpan,
}

/// <summary>Classifies the types of arguments.</summary>
internal static class ElementKinds
{
    public static ElementKind Of(TypeReference type) => type switch
    {
        ArrayType { IsVector: true } => ElementKind.Array,
        GenericInstanceType { Namespace: "System", Name: "Span`1" } => ElementKind.Span,
        GenericInstanceType { Namespace: "System", Name: "ReadOnlySpan`1" } => ElementKind.ReadOnlySpan,
        { FullName: "System.Array" } => ElementKind.Array,
        { Namespace: "System.Collections" or "System.Collections.Generic" } => type.Name.StartsWith('I') && !type.Name.StartsWith("IEnumerator", StringComparison.Ordinal) ? ElementKind.Array : ElementKind.None,
        _ => ElementKind.None,
    };
}
