using System;
using System.Collections.Generic;
using System.Reflection;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C4117;

public sealed class ShapeResolver
{
    private readonly object _resolve = new();
    private readonly Dictionary<Type, string[]> _known = new();
    private Type _lastType;
    private string[] _lastShape;

    public string[] Members(object graph)
    {
        var type = graph.GetType();
        if (ReferenceEquals(_lastType, type))
        {
            return _lastShape;
        }

        return Resolve(type);
    }

    private string[] Resolve(Type type)
    {
        lock (_resolve)
        {
            if (!_known.TryGetValue(type, out var shape))
            {
                var names = new List<string>();
                foreach (var property in type.GetProperties(BindingFlags.Public | BindingFlags.Instance))
                {
                    if (property.CanRead && property.GetIndexParameters().Length == 0)
                    {
                        names.Add(property.Name);
                    }
                }

                shape = names.ToArray();
                _known.Add(type, shape);
            }

            _lastShape = shape;
            _lastType = type;
            return shape;
        }
    }
}
