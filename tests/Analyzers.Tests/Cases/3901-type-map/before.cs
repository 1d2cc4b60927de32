using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Linq;
using System.Reflection;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C3901;

[AttributeUsage(AttributeTargets.Property)]
public sealed class ColumnAttribute : Attribute
{
    public ColumnAttribute(string name) => Name = name;
    public string Name { get; }
    public bool Key { get; init; }
}

public sealed class TypeMap
{
    private static readonly ConcurrentDictionary<Type, TypeMap> s_maps = new();

    private readonly Type _type;
    private readonly object _initLock = new();
    private bool _initialized;
    private PropertyInfo _key;
    private PropertyInfo[] _columns;
    private TypeMap[] _related;

    private TypeMap(Type type) => _type = type;

    public string TableName => _type.Name.EndsWith("Row", StringComparison.Ordinal) ? _type.Name[..^3] : _type.Name;

    public static TypeMap For(Type type)
    {
        var map = s_maps.GetOrAdd(type, static t => new TypeMap(t));
        map.Initialize();
        return map;
    }

    public string SelectStatement()
    {
        string list = string.Join(", ", _columns.Select(ColumnName));
        return $"SELECT {list} FROM {TableName}";
    }

    public string DeleteStatement() => $"DELETE FROM {TableName} WHERE {ColumnName(_key)} = @key";

    public IEnumerable<string> JoinedTables() => _related.Select(r => r.TableName);

    public void Bind(object row, IReadOnlyDictionary<string, object> values)
    {
        foreach (var column in _columns)
        {
            if (values.TryGetValue(ColumnName(column), out var value))
            {
                column.SetValue(row, value is DBNull ? null : value);
            }
        }
    }

    private static string ColumnName(PropertyInfo p) => p.GetCustomAttribute<ColumnAttribute>()?.Name ?? p.Name;

    private void Initialize()
    {
        if (_initialized)
        {
            return;
        }

        lock (_initLock)
        {
            if (_initialized)
            {
                return;
            }

            // Rows may refer back to this type.
            _initialized = true;
            var related = new List<TypeMap>();
            var columns = new List<PropertyInfo>();
            foreach (var p in _type.GetProperties(BindingFlags.Instance | BindingFlags.Public))
            {
                if (p.PropertyType.IsClass && p.PropertyType != typeof(string))
                {
                    related.Add(s_maps.GetOrAdd(p.PropertyType, static t => new TypeMap(t)));
                    continue;
                }

                columns.Add(p);
                if (p.GetCustomAttribute<ColumnAttribute>() is { Key: true })
                {
                    _key = p;
                }
            }

            _columns = columns.ToArray();
            _related = related.ToArray();
        }
    }
}
