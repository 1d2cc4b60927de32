using Microsoft.CodeAnalysis;

namespace SafePublication.Analyzers.Publishing;

/// <summary>Whether a member can be a ready flag: memory of one word that is set after construction.</summary>
internal static class FlagFitness
{
    /// <summary>Why it cannot be one; null when it can.</summary>
    public static string? Objection(ISymbol member, AutoProperties autoProperties) => MemoryObjection(member, autoProperties) ?? member switch
    {
        _ when IsFixed(member) => $"'{member.Name}' is never set after construction",
        IFieldSymbol { Type: var type } when !IsOneWord(type) => Wide(member, type),
        IPropertySymbol { Type: var type } when !IsOneWord(type) => Wide(member, type),
        _ => null,
    };

    /// <summary>Why a member has no memory of its own that other threads could share; null when it has.</summary>
    public static string? MemoryObjection(ISymbol member, AutoProperties autoProperties) => member switch
    {
        IFieldSymbol { IsConst: true } => $"'{member.Name}' is a constant",
        IFieldSymbol or INamedTypeSymbol => null,
        IPropertySymbol property => autoProperties.IsAuto(property) || HasField(property) ? null : $"'{member.Name}' is computed, the contract belongs to the field behind it",
        _ => $"'{member.Name}' is neither a field nor an auto-property",
    };

    /// <summary>Whether only construction sets the member; a setter that metadata does not show may be a private one.</summary>
    public static bool IsFixed(ISymbol member) => member switch
    {
        IFieldSymbol field => field.IsReadOnly,
        IPropertySymbol { SetMethod: null } property => !property.DeclaringSyntaxReferences.IsEmpty,
        IPropertySymbol property => property.SetMethod.IsInitOnly,
        _ => false,
    };

    /// <summary>An accessor with a body that means the property's own field (C# 14).</summary>
    private static bool HasField(IPropertySymbol property) =>
        property.ContainingType.GetMembers().Any(member => member is IFieldSymbol { AssociatedSymbol: { } owner } && SymbolEqualityComparer.Default.Equals(owner, property));

    private static bool IsOneWord(ITypeSymbol type) => FlagTypes.IsSentinel(type) || FlagTypes.IsWord(type);

    private static string Wide(ISymbol member, ITypeSymbol type) =>
        $"'{member.Name}' cannot be a flag, because a value of type '{type.ToDisplayString(SymbolDisplayFormat.MinimallyQualifiedFormat)}' is no single word";
}
