using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C2224;

public sealed record Member(string Name, int Size);

public sealed class RecordShape
{
    private readonly object _layout = new();
    private readonly Func<IEnumerable<Member>> _declared;
    private Placement _placement;

    public RecordShape(Func<IEnumerable<Member>> declared) => _declared = declared;

    public ImmutableArray<Member> Members
    {
        get
        {
            return Layout().Members;
        }
    }

    public int OffsetOf(string name)
    {
        return Layout().Offsets.TryGetValue(name, out int offset) ? offset : -1;
    }

    public byte[] Allocate(int rows)
    {
        return new byte[rows * Layout().Width];
    }

    private Placement Layout()
    {
        if (_placement is { } known)
        {
            return known;
        }

        lock (_layout)
        {
            if (_placement is null)
            {
                var members = _declared().ToImmutableArray();
                var offsets = new Dictionary<string, int>(members.Length);
                int at = 0;
                foreach (var member in members)
                {
                    offsets[member.Name] = at;
                    at += (member.Size + 7) & ~7;
                }

                _placement = new Placement(members, offsets, at);
            }

            return _placement;
        }
    }

    private sealed record Placement(ImmutableArray<Member> Members, Dictionary<string, int> Offsets, int Width);
}
