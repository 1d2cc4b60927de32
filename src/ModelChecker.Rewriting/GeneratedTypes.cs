using Mono.Cecil;

namespace SafePublication.ModelChecker.Rewriting;

/// <summary>What the C# compiler generates, by the names it gives.</summary>
internal static class GeneratedTypes
{
    /// <summary>
    /// An async or iterator state machine. Only the machine touches its fields, and its continuations are ordered one after the other.
    /// </summary>
    public static bool IsStateMachine(TypeReference type)
    {
        var definition = type.Resolve();
        return definition is not null
            && definition.Name.StartsWith('<')
            && definition.Interfaces.Any(each => each.InterfaceType.Name is "IAsyncStateMachine" or "IEnumerator" or "IAsyncStateMachineBox");
    }

    /// <summary>A cache of delegates or call sites that hold no state of the program: it may outlive an execution.</summary>
    public static bool IsCache(TypeReference type) =>
        type.Name is "<>c" or "<Module>"
        || (type.Name.StartsWith("<>c__", StringComparison.Ordinal) && !type.Name.StartsWith("<>c__DisplayClass", StringComparison.Ordinal))
        || type.Name.StartsWith("<>O", StringComparison.Ordinal)
        || type.Name.StartsWith("<>o__", StringComparison.Ordinal)
        || type.Name.StartsWith("<PrivateImplementationDetails>", StringComparison.Ordinal);

    /// <summary>The auto-property behind a backing field, or null.</summary>
    public static string? PropertyOf(string field) =>
        field.StartsWith('<') && field.EndsWith(">k__BackingField", StringComparison.Ordinal) ? field[1..field.IndexOf('>')] : null;

    /// <summary>The type's name as a person writes it.</summary>
    public static string Readable(TypeReference type)
    {
        if (type.Name.StartsWith("<>c__DisplayClass", StringComparison.Ordinal))
            return "closure";
        if (type is GenericInstanceType instance)
            return $"{Plain(type)}<{string.Join(", ", instance.GenericArguments.Select(Readable))}>";
        return type is ArrayType array ? $"{Readable(array.ElementType)}[]" : Keyword(type) ?? Plain(type);
    }

    private static string Plain(TypeReference type) => type.Name.Split('`')[0];

    private static string? Keyword(TypeReference type) => type.MetadataType switch
    {
        MetadataType.Boolean => "bool",
        MetadataType.Byte => "byte",
        MetadataType.SByte => "sbyte",
        MetadataType.Char => "char",
        MetadataType.Int16 => "short",
        MetadataType.UInt16 => "ushort",
        MetadataType.Int32 => "int",
        MetadataType.UInt32 => "uint",
        MetadataType.Int64 => "long",
        MetadataType.UInt64 => "ulong",
        MetadataType.Single => "float",
        MetadataType.Double => "double",
        MetadataType.String => "string",
        MetadataType.Object => "object",
        _ => null,
    };
}
