using System;
using System.Collections.Generic;
using System.Collections.Concurrent;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C3502;

public sealed class Shape
{
    private static readonly ConcurrentDictionary<Type, Shape> s_known = new();
    private static readonly object s_resolving = new();

    private readonly Type _type;
    private bool _resolved;
    private bool _leaf;
    private Member[] _members;

    private Shape(Type type) => _type = type;

    public static Shape Of(Type type)
    {
        var shape = s_known.GetOrAdd(type, static t => new Shape(t));
        shape.Resolve();
        return shape;
    }

    public void Write(TextWriter output, object value)
    {
        if (value is null || _leaf)
        {
            output.Write(value ?? "null");
            return;
        }

        output.Write('{');
        foreach (var member in _members)
        {
            output.Write(member.Name);
            output.Write(':');
            member.Shape.Write(output, member.Get(value));
            output.Write(';');
        }

        output.Write('}');
    }

    private void Resolve()
    {
        if (_resolved)
        {
            return;
        }

        lock (s_resolving)
        {
            if (_resolved)
            {
                return;
            }

            _resolved = true;
            _leaf = _type.IsPrimitive || _type == typeof(string);
            var members = new List<Member>();
            if (!_leaf)
            {
                foreach (var p in _type.GetProperties())
                {
                    members.Add(new Member(p.Name, Of(p.PropertyType), p.GetValue));
                }
            }

            _members = members.ToArray();
        }
    }

    private sealed record Member(string Name, Shape Shape, Func<object, object> Get);
}
