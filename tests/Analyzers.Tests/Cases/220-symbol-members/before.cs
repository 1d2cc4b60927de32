using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C220;

internal abstract class NamedSymbol
{
    private ImmutableArray<string> _lazyMembers;
    private int _errorCount;

    protected abstract IEnumerable<string> ReadMembers();

    public ImmutableArray<string> Members
    {
        get
        {
            EnsureMembers();
            return _lazyMembers;
        }
    }

    public bool HasErrors
    {
        get
        {
            EnsureMembers();
            return _errorCount != 0;
        }
    }

    private void EnsureMembers()
    {
        if (!_lazyMembers.IsDefault)
        {
            return;
        }

        int errors = 0;
        var builder = ImmutableArray.CreateBuilder<string>();
        foreach (string member in ReadMembers())
        {
            if (member.Length == 0)
            {
                errors++;
                continue;
            }

            builder.Add(member);
        }

        _errorCount = errors;
        ImmutableInterlocked.InterlockedInitialize(ref _lazyMembers, builder.ToImmutable());
    }
}
