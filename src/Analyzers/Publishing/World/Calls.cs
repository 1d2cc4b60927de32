using Microsoft.CodeAnalysis;

namespace SafePublication.Analyzers.Publishing;

/// <summary>Who can call a method: its own accessibility and that of the types around it.</summary>
internal static class Calls
{
    /// <summary>Private, internal or wider: a public method of a private class is as private as the class.</summary>
    public static Accessibility ReachOfCalls(this IMethodSymbol method)
    {
        var reach = method.DeclaredAccessibility;
        for (var type = method.ContainingType; type is not null; type = type.ContainingType)
        {
            if (type.DeclaredAccessibility == Accessibility.Private || reach == Accessibility.Private)
                return Accessibility.Private;
            if (type.DeclaredAccessibility is Accessibility.Internal or Accessibility.ProtectedAndInternal)
                reach = Accessibility.Internal;
        }

        return reach;
    }

    /// <summary>The method that an override answers for in the end; any other method itself.</summary>
    public static IMethodSymbol Root(this IMethodSymbol method)
    {
        while (method.OverriddenMethod is { } overridden)
            method = overridden;
        return method;
    }

    /// <summary>Whether library code may call the method through an interface.</summary>
    public static bool ImplementsInterfaceMember(this IMethodSymbol method) => method.DeclaredAccessibility == Accessibility.Public
        && method.ContainingType.AllInterfaces.SelectMany(type => type.GetMembers(method.Name))
            .Any(member => SymbolEqualityComparer.Default.Equals(method.ContainingType.FindImplementationForInterfaceMember(member), method));
}
