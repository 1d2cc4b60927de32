using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace SafePublication.Analyzers.Publishing;

/// <summary>Parameters of a primary constructor: what other members use of them is a field of the object.</summary>
internal static class PrimaryParameters
{
    public static bool IsPrimary(this IParameterSymbol parameter) => parameter.ContainingSymbol is IMethodSymbol { MethodKind: MethodKind.Constructor } constructor
        && constructor.DeclaringSyntaxReferences is [var declaration] && declaration.GetSyntax() is TypeDeclarationSyntax;

    /// <summary>Whether <paramref name="function"/>, or the one that it is nested in, is a member beside the primary constructor.</summary>
    public static bool IsStateFor(this IParameterSymbol parameter, ISymbol function)
    {
        while (function is IMethodSymbol { MethodKind: MethodKind.LambdaMethod or MethodKind.LocalFunction, ContainingSymbol: { } outer })
            function = outer;
        return function is IMethodSymbol && !SymbolEqualityComparer.Default.Equals(function, parameter.ContainingSymbol) && parameter.IsPrimary();
    }
}
