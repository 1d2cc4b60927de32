using System;
using System.Collections.Generic;
using System.Reflection;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C201;

internal enum ContractState
{
    Empty,
    Building,
    Ready,
}

internal sealed class TypeContract
{
    private readonly object _lock = new();
    private readonly Type _type;
    private ContractState _state;
    private string[] _names;
    private Func<object, object>[] _getters;

    public TypeContract(Type type) => _type = type;

    public IEnumerable<KeyValuePair<string, object>> Project(object instance)
    {
        switch (_state)
        {
            case ContractState.Ready:
                break;
            default:
                Build();
                break;
        }

        var pairs = new KeyValuePair<string, object>[_names.Length];
        for (int i = 0; i < pairs.Length; i++)
        {
            pairs[i] = new(_names[i], _getters[i](instance));
        }

        return pairs;
    }

    private void Build()
    {
        lock (_lock)
        {
            if (_state == ContractState.Ready)
            {
                return;
            }

            _state = ContractState.Building;
            PropertyInfo[] properties = _type.GetProperties();
            _names = Array.ConvertAll(properties, static p => p.Name);
            _getters = Array.ConvertAll(properties, static p => new Func<object, object>(p.GetValue));
            _state = ContractState.Ready;
        }
    }
}
