using System.Collections.Immutable;

namespace Corpus.C2825;

public sealed record Overload(string Signature, int Arity, bool Open);

public sealed partial class OverloadGroup
{
    private readonly Func<string, IEnumerable<Overload>> _lookup;
    private readonly string _name;
    private readonly int _limit;
    private readonly bool _generic;
    private ImmutableArray<Overload> _overloads;
    private int _hash;

    public OverloadGroup(string name, Func<string, IEnumerable<Overload>> lookup)
    {
        _name = name;
        _lookup = lookup;
        _generic = name.Contains('`');
        _limit = _generic ? 16 : 64;
    }

    public ImmutableArray<Overload> Overloads
    {
        get
        {
            EnsureFound();
            return _overloads;
        }
    }

    public override int GetHashCode()
    {
        int hash = _hash;
        if (hash == 0)
        {
            hash = _name.Length * 397 | 1;
            _hash = hash;
        }

        return hash;
    }
}

public sealed partial class OverloadGroup
{
    public bool Accepts(int arguments)
    {
        EnsureFound();
        if (arguments > _limit)
        {
            return false;
        }

        foreach (Overload overload in _overloads)
        {
            if (overload.Arity == arguments || (overload.Open && arguments > overload.Arity))
            {
                return true;
            }
        }

        return false;
    }

    private void EnsureFound()
    {
        if (!_overloads.IsDefault)
        {
            return;
        }

        var found = ImmutableArray.CreateBuilder<Overload>();
        foreach (Overload overload in _lookup(_name))
        {
            if (overload.Arity <= _limit && (!overload.Open || !_generic))
            {
                found.Add(overload);
            }
        }

        ImmutableInterlocked.InterlockedInitialize(ref _overloads, found.ToImmutable());
    }
}
