using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Reflection;
using System.Threading;

namespace Corpus.C6405;

internal sealed class TypeShape
{
    private static readonly ConcurrentDictionary<Type, TypeShape> s_shapes = new();
    private readonly Type _type;
    private volatile Func<object, object>[] _getters;
    private Action<object, object>[] _setters;
    private PropertyInfo _identity;

    private TypeShape(Type type) => _type = type;

    private bool Unread => _getters is null;

    public static TypeShape Of(Type type) => s_shapes.GetOrAdd(type, static t => new TypeShape(t));

    public void Copy(object source, object target)
    {
        if (Unread)
        {
            Inspect();
        }

        for (int i = 0; i < _setters.Length; i++)
        {
            _setters[i](target, _getters[i](source));
        }
    }

    public object IdentityOf(object item)
    {
        if (Unread)
        {
            Inspect();
        }

        return _identity?.GetValue(item) ?? item.GetHashCode();
    }

    private void Inspect()
    {
        lock (this)
        {
            if (!Unread)
            {
                return;
            }

            var getters = new List<Func<object, object>>();
            var setters = new List<Action<object, object>>();
            foreach (var property in _type.GetProperties(BindingFlags.Public | BindingFlags.Instance))
            {
                if (property.CanRead && property.CanWrite && property.GetIndexParameters().Length == 0)
                {
                    getters.Add(property.GetValue);
                    setters.Add(property.SetValue);
                    if (property.Name == "Id")
                    {
                        _identity = property;
                    }
                }
            }

            _setters = setters.ToArray();
            _getters = getters.ToArray();
        }
    }
}
