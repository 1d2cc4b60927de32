using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C264;

internal sealed class TypeShape
{
    private static readonly ConcurrentDictionary<Type, TypeShape> s_shapes = new();

    private readonly Type _type;
    private sbyte _flat;
    private int _depth = -1;

    private TypeShape(Type type) => _type = type;

    public bool IsFlat
    {
        get
        {
            if (_flat == 0)
            {
                _flat = HasOnlyPrimitives() ? (sbyte)1 : (sbyte)-1;
            }

            return _flat > 0;
        }
    }

    public int Depth
    {
        get
        {
            int depth = _depth;
            if (depth < 0)
            {
                depth = 0;
                for (Type t = _type; t != null; t = t.BaseType)
                {
                    depth++;
                }

                _depth = depth;
            }

            return depth;
        }
    }

    public static TypeShape Of(Type type) => s_shapes.GetOrAdd(type, static t => new TypeShape(t));

    private bool HasOnlyPrimitives()
    {
        foreach (var field in _type.GetFields())
        {
            if (!field.FieldType.IsPrimitive)
            {
                return false;
            }
        }

        return true;
    }
}
