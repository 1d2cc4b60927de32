using System.Collections.Concurrent;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace SafePublication.Analyzers.Publishing;

/// <summary>How a method stores through a parameter that its caller passes by reference: <c>static void Raise(ref bool flag) => Volatile.Write(ref flag, true)</c>.</summary>
internal sealed class ReferenceParameters
{
    private readonly WellKnownMethods _methods;
    private readonly ConcurrentDictionary<ISymbol, MemoryOrder> _known = new(SymbolEqualityComparer.Default);

    public ReferenceParameters(WellKnownMethods methods) => _methods = methods;

    /// <summary>The order that every store through the parameter has; plain where one has none, or where the method stands in another file than the call.</summary>
    public MemoryOrder StoreOrderOf(IArgumentOperation argument) =>
        argument is { Parameter.OriginalDefinition: { ContainingSymbol: IMethodSymbol { DeclaringSyntaxReferences: [var declaration] } } parameter, SemanticModel: { } model } && declaration.SyntaxTree == model.SyntaxTree
            ? _known.GetOrAdd(parameter, _ => Judge(parameter, model.GetOperation(declaration.GetSyntax())))
            : MemoryOrder.Plain;

    private MemoryOrder Judge(IParameterSymbol parameter, IOperation? body)
    {
        if (body is null)
            return MemoryOrder.Plain;
        var uses = body.Descendants().OfType<IParameterReferenceOperation>().Where(use => SymbolEqualityComparer.Default.Equals(use.Parameter, parameter)).Select(OrderOf).ToList();
        return uses.Count == 0 ? MemoryOrder.Plain : uses.Aggregate((left, right) => left & right);
    }

    private MemoryOrder OrderOf(IParameterReferenceOperation use) => use.Parent is IArgumentOperation { Parent: IInvocationOperation call } && call.Arguments[0].Value == use
        ? _methods.Of(call) switch
        {
            Effect.ReleaseStore => MemoryOrder.Release,
            Effect.ReadModifyWrite => MemoryOrder.FullFence,

            // A load stores nothing.
            Effect.AcquireLoad or Effect.FencedLoad => MemoryOrder.FullFence,
            _ => MemoryOrder.Plain,
        }
        : MemoryOrder.Plain;
}
