using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C2206;

public delegate string Formatter(object value);

public sealed class FormatterMap
{
    private readonly Dictionary<Type, Formatter> _exact = new();
    private readonly List<(Type Base, Formatter Format)> _assignable = new();

    public void Exact(Type type, Formatter format) => _exact[type] = format;

    public void Assignable(Type type, Formatter format) => _assignable.Add((type, format));

    public Formatter Find(Type type)
    {
        if (_exact.TryGetValue(type, out var format))
        {
            return format;
        }

        foreach (var (b, f) in _assignable)
        {
            if (b.IsAssignableFrom(type))
            {
                return f;
            }
        }

        return static v => v.ToString();
    }
}

public static class Formatting
{
    private static readonly object s_create = new();
    private static FormatterMap s_map;

    public static string Format(object value) =>
        value is null ? string.Empty : Map().Find(value.GetType())(value);

    private static FormatterMap Map()
    {
        if (s_map is not null)
        {
            return s_map;
        }

        lock (s_create)
        {
            if (s_map is null)
            {
                var map = new FormatterMap();
                map.Exact(typeof(DateTime), static v => ((DateTime)v).ToString("O"));
                map.Exact(typeof(bool), static v => (bool)v ? "yes" : "no");
                map.Assignable(typeof(IFormattable), static v => ((IFormattable)v).ToString(null, null));
                map.Assignable(typeof(Exception), static v => ((Exception)v).Message);
                s_map = map;
            }
        }

        return s_map;
    }
}
