using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace SafePublication.Analyzers.Publishing;

/// <summary>
/// The way to a flag that a contract names: one name, or names with dots for a flag of another object or type. nameof keeps only the last
/// name, so the way is read from its operand.
/// </summary>
internal static class FlagPath
{
    /// <summary>The names of the way; empty when the contract names nothing.</summary>
    public static ImmutableArray<string> Of(Contract contract) => Operand(contract) is { } operand ? Names(operand)
        : string.IsNullOrWhiteSpace(contract.Text) ? ImmutableArray<string>.Empty
        : contract.Text!.Split('.').Select(name => name.Trim()).ToImmutableArray();

    /// <summary>The member at the end of the way as the members of <paramref name="type"/> see it, or null.</summary>
    public static ISymbol? Resolve(ImmutableArray<string> path, INamedTypeSymbol type, Compilation compilation)
    {
        var found = Visible(type, path[0]) ?? (path.Length > 1 ? TypeNamed(path[0], type, compilation) : null);
        for (var i = 1; i < path.Length && found is not null; i++)
            found = (found as INamedTypeSymbol ?? InitialValues.TypeOf(found) as INamedTypeSymbol) is { } holder ? Inherited(holder, path[i]) : null;
        return found is INamedTypeSymbol ? null : (found is IPropertySymbol property && FieldGetters.Behind(property) is { } field ? field : found)?.OriginalDefinition;
    }

    private static ExpressionSyntax? Operand(Contract contract) =>
        contract.Syntax is AttributeSyntax { ArgumentList.Arguments: [{ Expression: InvocationExpressionSyntax { Expression: IdentifierNameSyntax { Identifier.ValueText: "nameof" }, ArgumentList.Arguments: [var operand] } }, ..] }
            ? operand.Expression : null;

    private static ImmutableArray<string> Names(ExpressionSyntax operand) => operand switch
    {
        MemberAccessExpressionSyntax access => Names(access.Expression).Add(access.Name.Identifier.ValueText),
        SimpleNameSyntax name => ImmutableArray.Create(name.Identifier.ValueText),
        _ => ImmutableArray<string>.Empty,
    };

    /// <summary>A member of the type, of its bases, or of the types around it.</summary>
    private static ISymbol? Visible(INamedTypeSymbol type, string name)
    {
        for (var outer = type; outer is not null; outer = outer.ContainingType)
        {
            if (Inherited(outer, name) is { } member)
                return member;
        }

        return null;
    }

    private static ISymbol? Inherited(INamedTypeSymbol type, string name)
    {
        for (var current = type; current is not null; current = current.BaseType)
        {
            if (current.GetMembers(name).FirstOrDefault() is { } member)
                return member;
        }

        return null;
    }

    private static INamedTypeSymbol? TypeNamed(string name, INamedTypeSymbol from, Compilation compilation)
    {
        for (var outer = from; outer is not null; outer = outer.ContainingType)
        {
            if (outer.Name == name)
                return outer;
        }

        return compilation.GetSymbolsWithName(name, SymbolFilter.Type).OfType<INamedTypeSymbol>().FirstOrDefault();
    }
}
