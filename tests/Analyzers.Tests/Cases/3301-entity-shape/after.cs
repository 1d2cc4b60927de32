using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Reflection;
using System.Runtime.CompilerServices;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C3301;

internal sealed class EntityShape
{
    private static readonly ConcurrentDictionary<Type, EntityShape> s_shapes = new();
    private readonly Type _entity;
    private volatile bool _scanned;
    private PropertyInfo _key;
    private PropertyInfo[] _columns;

    private EntityShape(Type entity) => _entity = entity;

    public static EntityShape Of(Type entity) => s_shapes.GetOrAdd(entity, static e => new EntityShape(e));

    public object KeyOf(object row)
    {
        if (!_scanned)
        {
            Scan();
        }

        return _key?.GetValue(row);
    }

    public string Select(string table)
    {
        if (!_scanned)
        {
            Scan();
        }

        return "SELECT " + string.Join(", ", Array.ConvertAll(_columns, static c => c.Name)) + " FROM " + table;
    }

    [MethodImpl(MethodImplOptions.Synchronized)]
    private void Scan()
    {
        if (_scanned)
        {
            return;
        }

        var columns = _entity.GetProperties(BindingFlags.Public | BindingFlags.Instance);
        _columns = Array.FindAll(columns, static c => c.CanRead && c.CanWrite);
        _key = Array.Find(_columns, static c => c.Name.EndsWith("Id", StringComparison.Ordinal));
        _scanned = true;
    }
}
