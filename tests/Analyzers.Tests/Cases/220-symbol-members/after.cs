using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C220;

internal abstract class NamedSymbol
{
    private sealed record MemberTable(ImmutableArray<string> Members, int ErrorCount);

    private MemberTable _lazyTable;

    protected abstract IEnumerable<string> ReadMembers();

    public ImmutableArray<string> Members => Table.Members;

    public bool HasErrors => Table.ErrorCount != 0;

    private MemberTable Table => _lazyTable ?? Interlocked.CompareExchange(ref _lazyTable, Read(), null) ?? _lazyTable;

    private MemberTable Read()
    {
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

        return new MemberTable(builder.ToImmutable(), errors);
    }
}
