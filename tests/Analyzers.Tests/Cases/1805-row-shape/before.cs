using System.Reflection;
using System.Runtime.CompilerServices;

namespace Corpus.C1805;

[AttributeUsage(AttributeTargets.Property)]
public sealed class KeyColumnAttribute : Attribute;

public sealed class RowShape
{
    private static readonly ConditionalWeakTable<Type, RowShape> s_shapes = new();

    private readonly Type _entity;
    private bool _mapped;
    private PropertyInfo[] _columns;
    private PropertyInfo _key;

    private RowShape(Type entity) => _entity = entity;

    private bool IsMapped => _mapped;

    public static RowShape Of(Type entity) => s_shapes.GetValue(entity, static t => new RowShape(t));

    public object KeyOf(object entity)
    {
        Map();
        return _key.GetValue(entity);
    }

    public object Materialize(IReadOnlyList<object> row)
    {
        Map();
        var columns = _columns;
        object entity = Activator.CreateInstance(_entity);
        for (int i = 0; i < columns.Length && i < row.Count; i++)
        {
            columns[i].SetValue(entity, row[i]);
        }

        return entity;
    }

    private void Map()
    {
        if (IsMapped)
        {
            return;
        }

        Monitor.Enter(this);
        try
        {
            if (_mapped)
            {
                return;
            }

            _mapped = true;
            ReadColumns();
            PickKey();
        }
        finally
        {
            Monitor.Exit(this);
        }
    }

    private void ReadColumns()
    {
        _columns = _entity
            .GetProperties(BindingFlags.Public | BindingFlags.Instance)
            .Where(p => p.CanWrite)
            .OrderBy(p => p.MetadataToken)
            .ToArray();
    }

    private void PickKey()
    {
        _key = Array.Find(_columns, c => c.IsDefined(typeof(KeyColumnAttribute)))
            ?? Array.Find(_columns, c => c.Name.Equals("Id", StringComparison.OrdinalIgnoreCase))
            ?? _columns[0];
    }
}

public sealed class RowReader(Type entity)
{
    public IEnumerable<object> ReadAll(IEnumerable<object[]> rows)
    {
        var shape = RowShape.Of(entity);
        foreach (var row in rows)
        {
            yield return shape.Materialize(row);
        }
    }
}
