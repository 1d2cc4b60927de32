using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace SafePublication.Analyzers.Publishing;

/// <summary>Lambdas that capture nothing and are given their state beside them: <c>Read(this, (item, reader) => ...)</c>.</summary>
internal static class PassedState
{
    /// <summary>
    /// The parameter that is <c>this</c>: of the type parameter of the called method that <c>this</c>, and nothing else, is passed for. Null where there is none.
    /// </summary>
    public static IParameterSymbol? OwnObjectIn(IAnonymousFunctionOperation lambda)
    {
        if (lambda.Parent is not IDelegateCreationOperation { Parent: IArgumentOperation { Parameter.OriginalDefinition.Type: INamedTypeSymbol { DelegateInvokeMethod: { } invoke }, Parent: IInvocationOperation call } })
            return null;
        var parameters = lambda.Symbol.Parameters;
        for (var i = 0; i < parameters.Length && i < invoke.Parameters.Length; i++)
        {
            if (invoke.Parameters[i].Type is ITypeParameterSymbol state && IsOnlyFor(state, call))
                return parameters[i];
        }

        return null;
    }

    private static bool IsOnlyFor(ITypeParameterSymbol state, IInvocationOperation call)
    {
        var passed = call.Arguments.Where(argument => SymbolEqualityComparer.Default.Equals(argument.Parameter?.OriginalDefinition.Type, state)).ToList();
        return passed is [{ Value: IInstanceReferenceOperation { ReferenceKind: InstanceReferenceKind.ContainingTypeInstance } }];
    }
}
