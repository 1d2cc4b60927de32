using System;
using System.Collections.Generic;
using System.Reflection;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C3923;

public sealed class MemberIndex
{
    private sealed class Hit
    {
        public Hit(string name, MemberInfo member)
        {
            Name = name;
            Member = member;
        }

        public string Name { get; }
        public MemberInfo Member { get; }
    }

    private sealed class Table
    {
        private readonly Dictionary<string, MemberInfo> _byName;

        public Table(Type type, StringComparer comparer)
        {
            _byName = new Dictionary<string, MemberInfo>(comparer);
            foreach (var member in type.GetMembers(BindingFlags.Public | BindingFlags.Instance))
            {
                _byName.TryAdd(member.Name, member);
            }
        }

        public int Count => _byName.Count;

        public MemberInfo Find(string name) => _byName.GetValueOrDefault(name);
    }

    private readonly object _build = new();
    private readonly Type _type;
    private readonly StringComparer _comparer;
    private bool _indexed;
    private Table _table;
    private Hit _last;

    public MemberIndex(Type type, bool ignoreCase)
    {
        _type = type;
        _comparer = ignoreCase ? StringComparer.OrdinalIgnoreCase : StringComparer.Ordinal;
    }

    public int Count => Current().Count;

    public object Read(object target, string name) => Find(name) switch
    {
        PropertyInfo { CanRead: true } p => p.GetValue(target),
        FieldInfo f => f.GetValue(target),
        _ => throw new MissingMemberException(_type.FullName, name),
    };

    public MemberInfo Find(string name)
    {
        var last = _last;
        if (last != null && string.Equals(last.Name, name, StringComparison.Ordinal))
        {
            return last.Member;
        }

        var member = Current().Find(name);
        _last = new Hit(name, member);
        return member;
    }

    private Table Current()
    {
        if (_indexed)
        {
            var table = _table;
            if (table != null)
            {
                return table;
            }
        }

        lock (_build)
        {
            if (!_indexed)
            {
                _table = new Table(_type, _comparer);
                _indexed = true;
            }

            return _table;
        }
    }
}
