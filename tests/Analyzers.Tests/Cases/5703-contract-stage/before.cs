using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Reflection;
using System.Text;
using System.Threading;

namespace Corpus.C5703;

internal sealed class TypeContract
{
    private enum Stage
    {
        Bare,
        Usable,
        Rejected,
    }

    private static readonly ConcurrentDictionary<Type, TypeContract> s_contracts = new();
    private readonly Type _type;
    private readonly object _configure = new();
    private Stage _stage;
    private string _reason;

    private TypeContract(Type type) => _type = type;

    internal PropertyInfo[] Members { get; private set; }

    internal int Depth { get; private set; }

    internal static TypeContract For(Type type)
    {
        var contract = s_contracts.GetOrAdd(type, static t => new TypeContract(t));
        contract.Configure();
        return contract;
    }

    private void Configure()
    {
        switch (_stage)
        {
            case Stage.Usable:
                return;
            case Stage.Rejected:
                throw new NotSupportedException(_reason);
        }

        lock (_configure)
        {
            if (_stage == Stage.Usable)
            {
                return;
            }

            if (_stage == Stage.Rejected)
            {
                throw new NotSupportedException(_reason);
            }

            if (_type.IsCOMObject || typeof(Delegate).IsAssignableFrom(_type))
            {
                _reason = _type.FullName + " cannot be written";
                _stage = Stage.Rejected;
                throw new NotSupportedException(_reason);
            }

            Members = Array.FindAll(_type.GetProperties(), static p => p.CanRead && p.GetIndexParameters().Length == 0);
            Depth = _type.BaseType is { } parent && parent != typeof(object) ? 2 : 1;
            _stage = Stage.Usable;
        }
    }
}

internal static class ContractWriter
{
    internal static void Write(StringBuilder output, object value)
    {
        var contract = TypeContract.For(value.GetType());
        output.Append(' ', contract.Depth);
        foreach (var member in contract.Members)
        {
            output.Append(member.Name).Append('=').Append(member.GetValue(value)).Append(';');
        }
    }
}
