using Mono.Cecil;
using SafePublication.ModelChecker.Rewriting.Methods;

namespace SafePublication.ModelChecker.Rewriting.Instructions;

/// <summary>Which fields another thread can reach, and what the witness calls them.</summary>
internal static class SharedFields
{
    public static bool MayBeShared(Emission emission, FieldReference field, TypeReference type) =>
        CanBeTypeArgument(emission, type) && !GeneratedTypes.IsStateMachine(field.DeclaringType);

    /// <summary>Byrefs, pointers and ref structs never lie in shared memory that managed code can name.</summary>
    public static bool CanBeTypeArgument(Emission emission, TypeReference type) =>
        type is not (ByReferenceType or PointerType or FunctionPointerType)
        && !emission.Frame.Module.IsByRefLike(type);

    public static int Site(Emission emission, FieldReference field)
    {
        var definition = emission.Frame.Module.Resolve(field);
        var order = IsVolatile(emission, field) ? OrderOf(emission) : MemoryOrder.Plain;
        return emission.Frame.Site(emission.Operation, NameOf(field), order, definition?.IsInitOnly ?? false);
    }

    public static string NameOf(FieldReference field)
    {
        var property = GeneratedTypes.PropertyOf(field.Name);
        return $"{GeneratedTypes.Readable(field.DeclaringType)}.{property ?? field.Name}";
    }

    private static bool IsVolatile(Emission emission, FieldReference field) =>
        emission.Group.IsVolatile || field.FieldType is RequiredModifierType { ModifierType.Name: "IsVolatile" };

    private static MemoryOrder OrderOf(Emission emission) =>
        emission.Group.Code is Mono.Cecil.Cil.Code.Stfld or Mono.Cecil.Cil.Code.Stsfld ? MemoryOrder.Release : MemoryOrder.Acquire;
}
