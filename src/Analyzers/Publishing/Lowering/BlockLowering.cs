using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace SafePublication.Analyzers.Publishing;

/// <summary>Lowers an operation block, and the lambdas and local functions in it, to bodies.</summary>
internal sealed class BlockLowering
{
    private readonly Queue<(IMethodSymbol Function, IOperation Code)> _pending = new();

    private BlockLowering(Tables tables, HashSet<ISymbol> captured)
    {
        Tables = tables;
        Captured = captured;
    }

    public Tables Tables { get; }

    /// <summary>The locals and parameters that a lambda or local function captures: fields of its closure.</summary>
    public HashSet<ISymbol> Captured { get; }

    public static List<Body> Lower(ISymbol owner, ImmutableArray<IOperation> blocks, Tables tables)
    {
        var lowering = new BlockLowering(tables, CapturedVariables.Of(blocks));
        List<Body> bodies = [];
        var function = new FunctionLowering(lowering, owner, blocks[0].Syntax);
        foreach (var block in blocks)
            function.LowerRoot(block);
        bodies.Add(function.Build());
        while (lowering._pending.Count > 0)
        {
            var (nested, code) = lowering._pending.Dequeue();
            var inner = new FunctionLowering(lowering, nested, code.Syntax);
            inner.LowerRoot(code);
            bodies.Add(inner.Build());
        }

        return bodies;
    }

    public void Enqueue(IMethodSymbol function, IOperation? code)
    {
        if (code is not null)
            _pending.Enqueue((function, code));
    }
}
