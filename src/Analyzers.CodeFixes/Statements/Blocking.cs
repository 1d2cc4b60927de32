using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace SafePublication.Analyzers.Statements;

/// <summary>
/// Code that must not come to stand in a lock: it lets the thread go (await, yield), or waits for another thread, which could wait for
/// that lock.
/// </summary>
internal static class Blocking
{
    public static bool IsIn(SyntaxNode code, SemanticModel model, CancellationToken cancellationToken) => code.DescendantNodesAndSelf().Any(node => node switch
    {
        AwaitExpressionSyntax or YieldStatementSyntax => true,
        SimpleNameSyntax { Identifier.ValueText: "Wait" or "WaitAll" or "WaitAny" or "WaitOne" or "Join" or "Result" or "GetResult" or "SpinUntil" or "SignalAndWait" } name
            => model.GetSymbolInfo(name, cancellationToken).Symbol is { ContainingType: { } type } && IsOfThreads(type.ContainingNamespace),
        _ => false,
    });

    private static bool IsOfThreads(INamespaceSymbol @namespace) => @namespace.ToDisplayString() is "System.Threading" or "System.Threading.Tasks" or "System.Runtime.CompilerServices";
}
