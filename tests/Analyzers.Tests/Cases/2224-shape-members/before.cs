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
    private ImmutableArray<Member> _members;
    private Dictionary<string, int> _offsets;
    private int _width;

    public RecordShape(Func<IEnumerable<Member>> declared) => _declared = declared;

    public ImmutableArray<Member> Members
    {
        get
        {
            Layout();
            return _members;
        }
    }

    public int OffsetOf(string name)
    {
        Layout();
        return _offsets.TryGetValue(name, out int offset) ? offset : -1;
    }

    public byte[] Allocate(int rows)
    {
        Layout();
        return new byte[rows * _width];
    }

    private void Layout()
    {
        if (!_members.IsDefault)
        {
            return;
        }

        lock (_layout)
        {
            if (_members.IsDefault)
            {
                var members = _declared().ToImmutableArray();
                var offsets = new Dictionary<string, int>(members.Length);
                int at = 0;
                foreach (var member in members)
                {
                    offsets[member.Name] = at;
                    at += (member.Size + 7) & ~7;
                }

                _offsets = offsets;
                _width = at;
                _members = members;
            }
        }
    }
}
