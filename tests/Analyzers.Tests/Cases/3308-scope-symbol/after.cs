using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C3308;

internal sealed class ScopeSymbol
{
    private sealed record Completed(ImmutableArray<string> Members, bool HasOperators, string IndexerName);

    private readonly Func<IEnumerable<string>> _declarations;
    private Completed _completed;

    public ScopeSymbol(Func<IEnumerable<string>> declarations) => _declarations = declarations;

    public ImmutableArray<string> Members => Complete().Members;

    public bool HasOperators => Complete().HasOperators;

    public string IndexerName => Complete().IndexerName ?? "Item";

    private Completed Complete()
    {
        if (_completed is { } done)
        {
            return done;
        }

        var members = ImmutableArray.CreateBuilder<string>();
        bool operators = false;
        string indexerName = null;
        foreach (string name in _declarations())
        {
            operators |= name.StartsWith("op_", StringComparison.Ordinal);
            if (name.StartsWith("this:", StringComparison.Ordinal))
            {
                indexerName = name[5..];
            }

            members.Add(name);
        }

        var fresh = new Completed(members.ToImmutable(), operators, indexerName);
        return Interlocked.CompareExchange(ref _completed, fresh, null) ?? fresh;
    }
}
