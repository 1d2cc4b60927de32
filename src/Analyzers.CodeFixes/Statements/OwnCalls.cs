using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace SafePublication.Analyzers.Statements;

/// <summary>
/// Tells whether a statement runs code of this compilation or code that it was given: such code may come back to the flag, which then
/// also keeps the work from starting again inside itself.
/// </summary>
internal static class OwnCalls
{
    public static bool AreIn(StatementSyntax statement, SemanticModel model, CancellationToken cancellationToken)
        => statement.DescendantNodes().OfType<ExpressionSyntax>().Any(expression => model.GetSymbolInfo(expression, cancellationToken).Symbol switch
        {
            IMethodSymbol { MethodKind: MethodKind.DelegateInvoke or MethodKind.LocalFunction } => true,
            IMethodSymbol method when expression is InvocationExpressionSyntax or BaseObjectCreationExpressionSyntax => IsOwn(method),
            IPropertySymbol property => IsOwn(property),
            _ => false,
        });

    private static bool IsOwn(ISymbol symbol) => symbol.Locations.Any(location => location.IsInSource);
}
