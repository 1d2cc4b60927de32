using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Reflection;
using System.Runtime.CompilerServices;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C5605;

public sealed class TypeShape
{
    private static readonly ConcurrentDictionary<Type, TypeShape> s_shapes = new();

    private readonly object _bindLock = new();
    private readonly Type _type;
    private readonly Dictionary<string, int> _ordinals = new(StringComparer.OrdinalIgnoreCase);
    private volatile bool _bound;
    private PropertyInfo[] _properties = Array.Empty<PropertyInfo>();
    private ulong _requiredMask;

    private TypeShape(Type type) => _type = type;

    public static TypeShape Of(Type type)
    {
        var shape = s_shapes.GetOrAdd(type, static t => new TypeShape(t));
        shape.Bind();
        return shape;
    }

    public int MemberCount => _properties.Length;

    public bool TrySet(object target, string member, object value, ref ulong seen)
    {
        if (!_ordinals.TryGetValue(member, out int ordinal))
        {
            return false;
        }

        _properties[ordinal].SetValue(target, value);
        seen |= 1UL << ordinal;
        return true;
    }

    public bool IsComplete(ulong seen) => (seen & _requiredMask) == _requiredMask;

    private void Bind()
    {
        if (_bound)
        {
            return;
        }

        lock (_bindLock)
        {
            if (_bound)
            {
                return;
            }

            var candidates = _type.GetProperties(BindingFlags.Instance | BindingFlags.Public);
            _properties = Array.FindAll(candidates, static p => p.CanWrite && p.GetIndexParameters().Length == 0);
            if (_properties.Length > 64)
            {
                throw new NotSupportedException(_type + " has too many members");
            }

            IndexMembers();
            _bound = true;
        }
    }

    private void IndexMembers()
    {
        for (int i = 0; i < _properties.Length; i++)
        {
            var property = _properties[i];
            _ordinals[property.Name] = i;
            if (property.IsDefined(typeof(RequiredMemberAttribute), inherit: false))
            {
                _requiredMask |= 1UL << i;
            }
        }
    }
}
