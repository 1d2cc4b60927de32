using System;
using System.Collections.Generic;
using System.Linq;
using System.Reflection;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C4302;

[AttributeUsage(AttributeTargets.Property)]
public sealed class KeyAttribute : Attribute
{
    public int Order { get; init; }
}

public sealed class EntityMap
{
    private readonly Lock _build = new();
    private readonly Type _type;
    private readonly Func<string, string> _naming;
    private Func<object, object>[] _keyReaders;
    private string[] _keyColumns;
    private bool _composite;
    private string _select;

    public EntityMap(Type type, Func<string, string> naming)
    {
        ArgumentNullException.ThrowIfNull(type);
        _type = type;
        _naming = naming;
    }

    public string Table => _naming(_type.Name);

    public string Schema { get; init; } = "public";

    public string SelectByKey
    {
        get
        {
            if (_select is { } known)
            {
                return known;
            }

            EnsureKeys();
            string where = string.Join(" AND ", _keyColumns.Select(static (c, i) => $"{c} = @k{i}"));
            string sql = $"SELECT * FROM {Schema}.{Table} WHERE {where}";
            _select = sql;
            return sql;
        }
    }

    public object KeyOf(object entity)
    {
        EnsureKeys();
        if (!_composite)
        {
            return _keyReaders[0](entity);
        }

        var parts = new object[_keyColumns.Length];
        for (int i = 0; i < parts.Length; i++)
        {
            parts[i] = _keyReaders[i](entity) ?? throw new InvalidOperationException($"{_keyColumns[i]} is null.");
        }

        return string.Join('|', parts);
    }

    public override string ToString() => $"{_type.Name} -> {Schema}.{Table}";

    private void EnsureKeys()
    {
        if (_keyReaders != null)
        {
            return;
        }

        lock (_build)
        {
            if (_keyReaders == null)
            {
                var keys = _type.GetProperties()
                    .Where(static p => p.GetCustomAttribute<KeyAttribute>() != null)
                    .OrderBy(static p => p.GetCustomAttribute<KeyAttribute>().Order)
                    .ToArray();
                if (keys.Length == 0)
                {
                    throw new InvalidOperationException($"{_type} has no key.");
                }

                _composite = keys.Length > 1;
                _keyColumns = Array.ConvertAll(keys, p => _naming(p.Name));
                _keyReaders = Array.ConvertAll(keys, static p => new Func<object, object>(p.GetValue));
            }
        }
    }
}
