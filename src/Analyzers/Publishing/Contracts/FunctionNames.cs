using Microsoft.CodeAnalysis;

namespace SafePublication.Analyzers.Publishing;

/// <summary>How messages call a function: a lambda by the function around it, an accessor by its property.</summary>
internal static class FunctionNames
{
    public static string Of(ISymbol function) => function switch
    {
        IMethodSymbol { MethodKind: MethodKind.LambdaMethod, ContainingSymbol: { } outer } => Of(outer),
        IMethodSymbol { AssociatedSymbol: { } property } => property.Name,
        IMethodSymbol { MethodKind: MethodKind.Constructor or MethodKind.StaticConstructor, ContainingType: { } type } => type.Name,
        _ => function.Name,
    };
}
