using Microsoft.CodeAnalysis;

namespace SafePublication.Analyzers.Publishing;

/// <summary>Whether code that uses one type's objects can tell which object's flag is meant.</summary>
internal static class Reachability
{
    /// <summary>Whether the flag is static, belongs to the object itself or to an object around it, or to one that a member holds.</summary>
    public static bool Leads(INamedTypeSymbol from, ISymbol flag)
    {
        if (flag.IsStatic)
            return true;
        for (var type = from; type is not null; type = type.ContainingType)
        {
            if (Inherits(type, flag.ContainingType) || Inherits(flag.ContainingType, type) || Types(type).Any(member => Holds(member, flag.ContainingType)))
                return true;
        }

        return false;
    }

    private static IEnumerable<ITypeSymbol> Types(INamedTypeSymbol type)
    {
        for (var current = type; current is not null; current = current.BaseType)
        {
            foreach (var member in current.GetMembers())
            {
                if (InitialValues.TypeOf(member) is { } held)
                    yield return held;
            }
        }
    }

    private static bool Holds(ITypeSymbol held, INamedTypeSymbol owner) => held switch
    {
        IArrayTypeSymbol array => Holds(array.ElementType, owner),
        INamedTypeSymbol named => Inherits(named, owner) || named.TypeArguments.Any(argument => Holds(argument, owner)),
        _ => false,
    };

    private static bool Inherits(INamedTypeSymbol type, INamedTypeSymbol ancestor)
    {
        for (var current = type; current is not null; current = current.BaseType)
        {
            if (SymbolEqualityComparer.Default.Equals(current.OriginalDefinition, ancestor.OriginalDefinition))
                return true;
        }

        return type.AllInterfaces.Any(each => SymbolEqualityComparer.Default.Equals(each.OriginalDefinition, ancestor.OriginalDefinition));
    }
}
