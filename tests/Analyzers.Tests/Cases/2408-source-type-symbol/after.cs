using System;
using System.Collections.Generic;
using System.Linq;

namespace Corpus.C2408;

internal enum MemberKind
{
    Field,
    Method,
    Property,
}

internal sealed record MemberSyntax(string Name, MemberKind Kind, int Position);

internal sealed class MemberSymbol
{
    public MemberSymbol(SourceTypeSymbol container, MemberSyntax syntax)
    {
        Container = container;
        Name = syntax.Name;
        Kind = syntax.Kind;
    }

    public SourceTypeSymbol Container { get; }

    public string Name { get; }

    public MemberKind Kind { get; }
}

internal sealed class SourceTypeSymbol
{
    private readonly Func<IEnumerable<MemberSyntax>> _declarations;
    private readonly object _completion = new();
    private volatile MemberSymbol[] _members;
    private Dictionary<string, MemberSymbol[]> _membersByName;
    private int _fieldCount;

    public SourceTypeSymbol(string name, Func<IEnumerable<MemberSyntax>> declarations)
    {
        Name = name;
        _declarations = declarations;
    }

    public string Name { get; }

    public bool IsDataOnly => GetMembers().Count == _fieldCount;

    public IReadOnlyList<MemberSymbol> GetMembers()
    {
        if (_members == null)
        {
            Complete();
        }

        return _members;
    }

    public IReadOnlyList<MemberSymbol> GetMembers(string name)
    {
        GetMembers();
        return _membersByName.TryGetValue(name, out var found) ? found : Array.Empty<MemberSymbol>();
    }

    private void Complete()
    {
        lock (_completion)
        {
            if (_members != null)
            {
                return;
            }

            var members = _declarations()
                .OrderBy(static d => d.Position)
                .Select(d => new MemberSymbol(this, d))
                .ToArray();
            _membersByName = members.GroupBy(static m => m.Name).ToDictionary(static g => g.Key, static g => g.ToArray());
            _fieldCount = members.Count(static m => m.Kind == MemberKind.Field);
            _members = members;
        }
    }
}
