using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Reflection;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C3324;

public sealed class TableMap
{
    private static readonly ConcurrentDictionary<Type, TableMap> s_maps = new();

    private bool _versioned;
    private PropertyInfo _version;
    private string _table;

    private TableMap()
    {
    }

    public static TableMap Of(Type entity) => s_maps.GetOrAdd(entity, Build);

    public string Update(object row, string assignments)
    {
        string text = "UPDATE " + _table + " SET " + assignments;
        if (_versioned)
        {
            text += " WHERE " + _version.Name + " = " + _version.GetValue(row);
        }

        return text;
    }

    private static TableMap Build(Type entity)
    {
        var map = new TableMap { _table = entity.Name.ToLowerInvariant() + "s" };
        foreach (var property in entity.GetProperties())
        {
            if (property.PropertyType == typeof(long) && property.Name.EndsWith("Version", StringComparison.Ordinal))
            {
                map._version = property;
                map._versioned = true;
            }
        }

        return map;
    }
}
