using Mono.Cecil;
using SafePublication.ModelChecker.Rewriting.Methods;

namespace SafePublication.ModelChecker.Rewriting.Instructions;

/// <summary>The structs whose references have a token each: those of the program, and those of the library that only hold what they are given.</summary>
internal static class FollowedStructs
{
    /// <summary>Whether values of a type may be such structs.</summary>
    public static bool Follows(ModuleContext module, TypeReference type) => type is GenericParameter
        || (StackKinds.Of(type) == StackKind.Value && type is not (PinnedType or IModifierType) && !GeneratedTypes.IsStateMachine(type)
            && (module.Program.IsRewritten(type) || IsOfLibrary(type)) && HoldsReferences(module, type));

    /// <summary>A struct of the library all fields of which its constructor is handed.</summary>
    public static bool IsOfLibrary(TypeReference type) => type is GenericInstanceType && (type.Namespace, type.Name.Split('`')[0]) is
        ("System", "ValueTuple") or ("System.Collections.Generic", "KeyValuePair") or ("System", "Nullable");

    /// <summary>The field that a parameter of the constructor of such a struct is stored into, by its place among the others.</summary>
    public static int FieldOf(TypeReference type, int parameter) => IsNullable(type) ? 1 : parameter;

    /// <summary>The field that a method of such a struct returns; null for any other method.</summary>
    public static int? FieldOf(MethodReference method) => !IsOfLibrary(method.DeclaringType) ? null : method switch
    {
        { Name: "get_Value" or "GetValueOrDefault", Parameters.Count: 0 } => 1,
        { Name: "get_Key" } => 0,
        _ => null,
    };

    private static bool IsNullable(TypeReference type) => type.Name == "Nullable`1";

    private static bool HoldsReferences(ModuleContext module, TypeReference type) => StackKinds.Of(type) switch
    {
        StackKind.Reference => true,
        StackKind.Value when type is GenericParameter => true,
        StackKind.Value => module.Resolve(type) is not { } defined || defined.Fields.Any(field => !field.IsStatic && HoldsReferences(module, FieldType(field, type))),
        _ => false,
    };

    private static TypeReference FieldType(FieldDefinition field, TypeReference owner) =>
        GenericContext.FieldType(new FieldReference(field.Name, field.FieldType, owner));
}
