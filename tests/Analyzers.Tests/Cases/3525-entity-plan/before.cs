using System;
using System.Collections.Generic;
using System.Collections.Concurrent;
using System.Linq;
using System.Reflection;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C3525;

public sealed class EntityPlan
{
    private static readonly ConcurrentDictionary<Type, EntityPlan> s_plans = new();

    private readonly object _build = new();
    private readonly Type _entity;
    private Shape _shape;
    private Func<object> _factory;

    private EntityPlan(Type entity) => _entity = entity;

    public int ColumnCount => Current().Columns.Length;

    public static EntityPlan For(Type entity) => s_plans.GetOrAdd(entity, static t => new EntityPlan(t));

    public object Materialize(IReadOnlyList<object> row)
    {
        var shape = Current();
        object target = (_factory ??= MakeFactory())();
        for (int i = 0; i < shape.Columns.Length; i++)
        {
            if (row[shape.Ordinals[i]] is { } value)
            {
                shape.Columns[i].SetValue(target, value);
            }
        }

        return target;
    }

    private Shape Current()
    {
        if (_shape == null)
        {
            lock (_build)
            {
                if (_shape == null)
                {
                    var shape = new Shape
                    {
                        Columns = _entity.GetProperties().Where(static p => p.CanWrite).ToArray(),
                    };
                    shape.Ordinals = new int[shape.Columns.Length];
                    for (int i = 0; i < shape.Ordinals.Length; i++)
                    {
                        shape.Ordinals[i] = i;
                    }

                    _shape = shape;
                }
            }
        }

        return _shape;
    }

    private Func<object> MakeFactory()
    {
        var constructor = _entity.GetConstructor(Type.EmptyTypes);
        return () => constructor.Invoke(null);
    }

    private sealed class Shape
    {
        public PropertyInfo[] Columns;
        public int[] Ordinals;
    }
}
