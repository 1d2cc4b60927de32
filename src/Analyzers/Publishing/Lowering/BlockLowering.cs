using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace SafePublication.Analyzers.Publishing;

/// <summary>Lowers an operation block, and the lambdas and local functions in it, to bodies.</summary>
internal sealed class BlockLowering
{
    private readonly Queue<(IMethodSymbol Function, IOperation Code, IParameterSymbol? OwnObject)> _pending = new();
    private readonly ImmutableArray<IOperation> _blocks;
    private HashSet<ISymbol>? _usedLocals;

    private BlockLowering(Tables tables, ImmutableArray<IOperation> blocks)
    {
        Tables = tables;
        Captured = CapturedVariables.Of(blocks);
        _blocks = blocks;
    }

    public Tables Tables { get; }

    /// <summary>The locals and parameters that a lambda or local function captures: fields of its closure.</summary>
    public HashSet<ISymbol> Captured { get; }

    /// <summary>The locals that some code of the block refers to; their declaration is no reference.</summary>
    public HashSet<ISymbol> UsedLocals => _usedLocals ??= new HashSet<ISymbol>(
        _blocks.SelectMany(block => block.DescendantsAndSelf()).OfType<ILocalReferenceOperation>().Select(reference => reference.Local), SymbolEqualityComparer.Default);

    public static List<Body> Lower(ISymbol owner, ImmutableArray<IOperation> blocks, Tables tables)
    {
        var lowering = new BlockLowering(tables, blocks);
        List<Body> bodies = [];
        var function = new FunctionLowering(lowering, owner, blocks[0].Syntax);
        foreach (var block in blocks)
            function.LowerRoot(block);
        bodies.Add(function.Build());
        while (lowering._pending.Count > 0)
        {
            var (nested, code, ownObject) = lowering._pending.Dequeue();
            var inner = new FunctionLowering(lowering, nested, code.Syntax);
            if (ownObject is not null)
                inner.Locals.Assign(ownObject, Value.This);
            inner.LowerRoot(code);
            bodies.Add(inner.Build());
        }

        return bodies;
    }

    /// <param name="function">The lambda or local function.</param>
    /// <param name="code">What it runs.</param>
    /// <param name="ownObject">The parameter that is given the object whose member the block is, if there is one.</param>
    public void Enqueue(IMethodSymbol function, IOperation? code, IParameterSymbol? ownObject)
    {
        if (code is not null)
            _pending.Enqueue((function, code, ownObject));
    }
}
