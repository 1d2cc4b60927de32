using System;
using System.Collections.Generic;
using System.Linq;
using System.Reflection;

namespace Corpus.S2103;

[Flags]
internal enum Parts
{
    None = 0,
    Members = 1,
    Base = 2,
    Attributes = 4,
}

internal sealed class TypeEntry
{
    private readonly Type _type;
    private readonly object _completion = new();
    private volatile Parts _have;
    private string[] _members;
    private string _baseName;
    private bool _baseIsAbstract;
    private HashSet<string> _attributes;

    public TypeEntry(Type type) => _type = type;

    public IReadOnlyList<string> Members
    {
        get
        {
            Complete(Parts.Members);
            return _members;
        }
    }

    public string BaseName
    {
        get
        {
            Complete(Parts.Base);
            return _baseIsAbstract ? "abstract " + _baseName : _baseName;
        }
    }

    public bool IsMarked(string attribute)
    {
        Complete(Parts.Attributes);
        return _attributes.Contains(attribute);
    }

    private bool Has(Parts parts) => (_have & parts) == parts;

    private void Complete(Parts part)
    {
        if (Has(part))
        {
            return;
        }

        lock (_completion)
        {
            if (Has(part))
            {
                return;
            }

            switch (part)
            {
                case Parts.Members:
                    _members = _type.GetMembers().Select(m => m.Name).Distinct().ToArray();
                    break;
                case Parts.Base:
                    _baseName = _type.BaseType?.Name;
                    _baseIsAbstract = _type.BaseType is { IsAbstract: true };
                    break;
                case Parts.Attributes:
                    _attributes = new HashSet<string>(_type.GetCustomAttributesData().Select(a => a.AttributeType.Name));
                    break;
            }

            _have |= part;
        }
    }
}
