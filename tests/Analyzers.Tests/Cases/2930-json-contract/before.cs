using System.Collections.Generic;
using System.Linq;
using System.Reflection;
using System.Runtime.CompilerServices;
using System.Threading.Tasks;
using System.Threading;
using System;

namespace Corpus.C2930;

[AttributeUsage(AttributeTargets.Property)]
public sealed class ExtensionDataAttribute : Attribute
{
}

internal sealed class JsonShape
{
    private static readonly ConditionalWeakTable<Type, JsonShape> s_shapes = new();

    private readonly Type _type;
    private Dictionary<string, PropertyInfo> _members;
    private Func<object> _create;
    private PropertyInfo _extension;

    private JsonShape(Type type) => _type = type;

    public Func<object> Create
    {
        get
        {
            EnsureInspected();
            return _create;
        }
    }

    public PropertyInfo Extension
    {
        get
        {
            EnsureInspected();
            return _extension;
        }
    }

    public static JsonShape Of(Type type) => s_shapes.GetValue(type, static t => new JsonShape(t));

    public bool TryGetMember(string name, out PropertyInfo member)
    {
        EnsureInspected();
        return _members.TryGetValue(name, out member);
    }

    private void EnsureInspected()
    {
        if (_members != null)
        {
            return;
        }

        var properties = _type.GetProperties(BindingFlags.Public | BindingFlags.Instance).Where(p => p.CanWrite).ToArray();
        _members = properties.ToDictionary(p => p.Name, StringComparer.OrdinalIgnoreCase);
        _extension = properties.FirstOrDefault(p => p.IsDefined(typeof(ExtensionDataAttribute)));
        var constructor = _type.GetConstructor(Type.EmptyTypes);
        _create = constructor == null
            ? () => RuntimeHelpers.GetUninitializedObject(_type)
            : () => constructor.Invoke(null);
    }
}

public static class ObjectMapper
{
    public static object Map(Type type, IReadOnlyDictionary<string, object> values)
    {
        var shape = JsonShape.Of(type);
        object target = shape.Create();
        var rest = new Dictionary<string, object>();
        foreach (var (name, value) in values)
        {
            if (shape.TryGetMember(name, out var member))
            {
                member.SetValue(target, value);
            }
            else
            {
                rest[name] = value;
            }
        }

        if (rest.Count > 0)
        {
            shape.Extension?.SetValue(target, rest);
        }

        return target;
    }
}
