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
    private ImmutableArray<string> _names;
    private int _required;
    private bool _hasRest;

    public ParameterShape(Func<IEnumerable<ParameterText>> bind) => _bind = bind;

    public ImmutableArray<string> Names
    {
        get
        {
            EnsureBound();
            return _names;
        }
    }

    public bool Accepts(int arguments)
    {
        EnsureBound();
        return arguments >= _required && (_hasRest || arguments <= _names.Length);
    }

    public string Display()
    {
        EnsureBound();
        return "(" + string.Join(", ", _names) + (_hasRest ? "...)" : ")");
    }
}

public sealed partial class ParameterShape
{
    private void EnsureBound()
    {
        if (!_names.IsDefault)
        {
            return;
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

        _required = required;
        _hasRest = rest;
        ImmutableInterlocked.InterlockedInitialize(ref _names, names.ToImmutable());
    }
}
