using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Reflection;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C4906;

public sealed class ContractShape
{
    private static readonly ConcurrentDictionary<Type, ContractShape> s_shapes = new();

    private readonly object _sync = new();
    private readonly Type _type;
    private bool _described;
    private PropertyInfo[] _fields;
    private ulong _requiredMask;

    private ContractShape(Type type) => _type = type;

    public static ContractShape Of(Type type) => s_shapes.GetOrAdd(type, static t => new ContractShape(t));

    public bool IsComplete(ulong present)
    {
        Describe();
        return (present & _requiredMask) == _requiredMask;
    }

    public object[] Flatten(object message)
    {
        Describe();
        return Array.ConvertAll(_fields, f => f.GetValue(message));
    }

    private void Describe()
    {
        lock (_sync)
        {
            if (_described)
            {
                return;
            }

            var fields = _type.GetProperties();
            for (int i = 0; i < fields.Length && i < 64; i++)
            {
                if (fields[i].PropertyType.IsValueType)
                {
                    _requiredMask |= 1UL << i;
                }
            }

            _fields = fields;
            _described = true;
        }
    }
}
