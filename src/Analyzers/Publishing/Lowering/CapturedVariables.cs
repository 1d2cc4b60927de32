using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace SafePublication.Analyzers.Publishing;

/// <summary>Finds the locals and parameters that live in a closure.</summary>
internal static class CapturedVariables
{
    public static HashSet<ISymbol> Of(ImmutableArray<IOperation> blocks)
    {
        var captured = new HashSet<ISymbol>(SymbolEqualityComparer.Default);
        foreach (var block in blocks)
        {
            foreach (var operation in block.DescendantsAndSelf())
            {
                if (operation is IAnonymousFunctionOperation lambda)
                    Collect(lambda.Body, lambda.Symbol, captured);
                else if (operation is ILocalFunctionOperation { Body: { } body } local)
                    Collect(body, local.Symbol, captured);
            }
        }

        return captured;
    }

    private static void Collect(IOperation body, IMethodSymbol function, HashSet<ISymbol> captured)
    {
        foreach (var operation in body.Descendants())
        {
            ISymbol? variable = operation switch
            {
                ILocalReferenceOperation local => local.Local,
                IParameterReferenceOperation parameter => parameter.Parameter,
                _ => null,
            };
            if (variable is not null && !variable.ContainingSymbol.IsWithin(function))
                captured.Add(variable);
        }
    }
}
