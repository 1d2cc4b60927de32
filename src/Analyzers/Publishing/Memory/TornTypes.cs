using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace SafePublication.Analyzers.Publishing;

/// <summary>
/// Which values a reader may see half-written: structs with more than one field, recursively, and values over one word (.NET memory
/// model, "Atomic memory accesses": primitives up to pointer size and references are whole, structs are not).
/// </summary>
internal static class TornTypes
{
    private const int MaxDepth = 4;

    // Library structs hide their fields in reference assemblies: these have more than one word.
    private static readonly ImmutableHashSet<string> Library = ImmutableHashSet.Create(
        "System.Guid", "System.DateTimeOffset", "System.Decimal", "System.Memory`1", "System.ReadOnlyMemory`1", "System.ArraySegment`1", "System.Range",
        "System.Int128", "System.UInt128", "System.Numerics.BigInteger", "System.Numerics.Complex", "System.Collections.Generic.KeyValuePair`2",
        "System.Collections.Immutable.ImmutableArray`1+Enumerator", "System.Buffers.ReadOnlySequence`1", "System.Threading.Tasks.ValueTask",
        "System.Threading.Tasks.ValueTask`1", "System.Diagnostics.ActivityContext");

    public static bool CanTear(ITypeSymbol? type) => type is not null && Words(type, MaxDepth) > 1;

    private static int Words(ITypeSymbol type, int depth)
    {
        // A parameter with an interface constraint could be a struct, but stands for a collection or a service where code stores it lazily.
        if (type is ITypeParameterSymbol parameter)
            return parameter.HasValueTypeConstraint || (!parameter.HasReferenceTypeConstraint && parameter.ConstraintTypes.IsEmpty) ? 2 : 1;
        if (type is not INamedTypeSymbol { IsValueType: true, TypeKind: TypeKind.Struct } named || depth == 0)
            return 1;
        if (named.OriginalDefinition.SpecialType == SpecialType.System_Nullable_T)
            return named.TypeArguments[0].IsValueType ? 2 : 1; // an annotated reference looks like this where annotations are off
        if ((named.IsTupleType && named.TupleElements.Length > 1) || Library.Contains(named.OriginalDefinition.FullName()))
            return 2;
        return named.IsInSource() && named.FullName() is not ("System.IntPtr" or "System.UIntPtr") // a core library declares them itself
            ? FieldsOf(named).GroupBy(field => field.Name).Sum(same => Words(same.First().Type, depth - 1)) // declared twice, it is still one
            : 1;
    }

    /// <summary>The instance fields. A declaration that is not partial is the whole struct, whatever a listing of the same name adds.</summary>
    private static IEnumerable<IFieldSymbol> FieldsOf(INamedTypeSymbol type)
    {
        var fields = type.GetMembers().OfType<IFieldSymbol>().Where(field => !field.IsStatic);
        var whole = type.DeclaringSyntaxReferences.Length < 2 ? null
            : type.DeclaringSyntaxReferences.Select(part => part.GetSyntax()).OfType<TypeDeclarationSyntax>().FirstOrDefault(part => !part.Modifiers.Any(SyntaxKind.PartialKeyword));
        return whole is null ? fields : fields.Where(field => field.Locations.Any(place => place.SourceTree == whole.SyntaxTree && whole.Span.Contains(place.SourceSpan)));
    }
}
