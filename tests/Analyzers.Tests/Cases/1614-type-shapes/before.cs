using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;
using System.Collections.Concurrent;
using System.Reflection;

namespace Corpus.C1614;

public sealed class TypeShape
{
    public TypeShape(Type type) => Type = type;

    public Type Type { get; }

    public bool Complete { get; internal set; }

    public string[] Names { get; internal set; }

    public Func<object, object>[] Getters { get; internal set; }
}

public static class TypeShapes
{
    private static readonly ConcurrentDictionary<Type, TypeShape> s_shapes = new();

    public static string Print(object value)
    {
        var shape = For(value.GetType());
        if (!shape.Complete)
        {
            return value.ToString();
        }

        var text = new System.Text.StringBuilder();
        for (int i = 0; i < shape.Names.Length; i++)
        {
            text.Append(shape.Names[i]).Append('=').Append(shape.Getters[i](value)).Append(';');
        }

        return text.ToString();
    }

    public static TypeShape For(Type type)
    {
        if (s_shapes.TryGetValue(type, out var shape))
        {
            return shape;
        }

        return s_shapes.GetOrAdd(type, Describe(type));
    }

    private static TypeShape Describe(Type type)
    {
        var shape = new TypeShape(type);
        var properties = type.GetProperties(BindingFlags.Public | BindingFlags.Instance);
        if (properties.Length > 0)
        {
            shape.Names = Array.ConvertAll(properties, static p => p.Name);
            shape.Getters = Array.ConvertAll(properties, static p => (Func<object, object>)p.GetValue);
            shape.Complete = true;
        }

        return shape;
    }
}
