using Mono.Cecil;

namespace SafePublication.ModelChecker.Rewriting.Statics;

/// <summary>Which static fields hold state of an execution.</summary>
internal static class StaticFields
{
    public static bool HasStorage(FieldDefinition field) =>
        field is { IsStatic: true, IsLiteral: false }
        && (field.Attributes & FieldAttributes.HasFieldRVA) == 0
        && field.FieldType is not (PointerType or FunctionPointerType);

    public static bool IsThreadStatic(FieldDefinition field) =>
        field.CustomAttributes.Any(attribute => attribute.AttributeType.FullName == "System.ThreadStaticAttribute");
}
