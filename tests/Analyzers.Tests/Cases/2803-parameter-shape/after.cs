using System.Collections.Generic;
using System.Collections.Immutable;
using System.Threading.Tasks;
using System.Threading;
using System;

namespace Corpus.C2803;

public readonly record struct ParameterText(string Name, bool Optional, bool Rest);

public sealed partial class ParameterShape
{
    private readonly Func<IEnumerable<ParameterText>> _bind;
    private Bound _bound;

    public ParameterShape(Func<IEnumerable<ParameterText>> bind) => _bind = bind;

    public ImmutableArray<string> Names => EnsureBound().Names;

    public bool Accepts(int arguments)
    {
        Bound bound = EnsureBound();
        return arguments >= bound.Required && (bound.HasRest || arguments <= bound.Names.Length);
    }

    public string Display()
    {
        Bound bound = EnsureBound();
        return "(" + string.Join(", ", bound.Names) + (bound.HasRest ? "...)" : ")");
    }
}

public sealed partial class ParameterShape
{
    private sealed record Bound(ImmutableArray<string> Names, int Required, bool HasRest);

    private Bound EnsureBound()
    {
        Bound there = _bound;
        if (there != null)
        {
            return there;
        }

        var names = ImmutableArray.CreateBuilder<string>();
        int required = 0;
        bool rest = false;
        foreach (ParameterText parameter in _bind())
        {
            names.Add(parameter.Name);
            rest |= parameter.Rest;
            if (!parameter.Optional && !parameter.Rest)
            {
                required++;
            }
        }

        var bound = new Bound(names.ToImmutable(), required, rest);
        return Interlocked.CompareExchange(ref _bound, bound, null) ?? bound;
    }
}
