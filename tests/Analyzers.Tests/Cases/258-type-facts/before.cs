using System;
using System.Collections.Generic;
using System.Runtime.CompilerServices;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C258;

internal sealed class TypeFacts
{
    private static readonly ConditionalWeakTable<Type, TypeFacts> s_facts = new();

    private readonly Type _type;
    private bool _analyzed;
    private bool _disposable;
    private Type _element;

    private TypeFacts(Type type) => _type = type;

    public bool NeedsCleanup => (_analyzed || Analyze()) && (_disposable || _element != null);

    public Type Element => _analyzed || Analyze() ? _element : null;

    public static TypeFacts Of(Type type) => s_facts.GetValue(type, static t => new TypeFacts(t));

    private bool Analyze()
    {
        _disposable = typeof(IDisposable).IsAssignableFrom(_type);
        foreach (Type contract in _type.GetInterfaces())
        {
            if (contract.IsGenericType && contract.GetGenericTypeDefinition() == typeof(IEnumerable<>))
            {
                _element = contract.GetGenericArguments()[0];
                break;
            }
        }

        _analyzed = true;
        return true;
    }
}
