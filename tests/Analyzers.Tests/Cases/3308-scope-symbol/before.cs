using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C3308;

internal sealed class ScopeSymbol
{
    private readonly Func<IEnumerable<string>> _declarations;
    private ImmutableArray<string> _members;
    private bool _hasOperators;
    private string _indexerName;

    public ScopeSymbol(Func<IEnumerable<string>> declarations) => _declarations = declarations;

    public ImmutableArray<string> Members
    {
        get { Complete(); return _members; }
    }

    public bool HasOperators
    {
        get { Complete(); return _hasOperators; }
    }

    public string IndexerName
    {
        get { Complete(); return _indexerName ?? "Item"; }
    }

    private void Complete()
    {
        if (!_members.IsDefault)
        {
            return;
        }

        var members = ImmutableArray.CreateBuilder<string>();
        bool operators = false;
        foreach (string name in _declarations())
        {
            operators |= name.StartsWith("op_", StringComparison.Ordinal);
            if (name.StartsWith("this:", StringComparison.Ordinal))
            {
                _indexerName = name[5..];
            }

            members.Add(name);
        }

        _hasOperators = operators;
        ImmutableInterlocked.InterlockedInitialize(ref _members, members.ToImmutable());
    }
}
