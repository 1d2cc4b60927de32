using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.S1715;

public sealed record FieldSpec(int Tag, string Name, char WireType);

public interface ISchemaReader
{
    IEnumerable<FieldSpec> Fields(string message);
}

public sealed class MessageDescriptor
{
    private readonly object _bind = new();
    private readonly ISchemaReader _schema;
    private ImmutableArray<FieldSpec> _fields;
    private Dictionary<int, int> _byTag;
    private int _maxTag;

    public MessageDescriptor(string name, ISchemaReader schema)
    {
        Name = name;
        _schema = schema;
    }

    public string Name { get; }

    public int HeaderBytes
    {
        get
        {
            Bind();
            return _maxTag < 16 ? 1 : 2;
        }
    }

    public bool TryField(int tag, out FieldSpec field)
    {
        Bind();
        if (_byTag.TryGetValue(tag, out int at))
        {
            field = _fields[at];
            return true;
        }

        field = null;
        return false;
    }

    private void Bind()
    {
        if (!_fields.IsDefault)
        {
            return;
        }

        lock (_bind)
        {
            if (!_fields.IsDefault)
            {
                return;
            }

            var fields = ImmutableArray.CreateBuilder<FieldSpec>();
            var byTag = new Dictionary<int, int>();
            foreach (var field in _schema.Fields(Name))
            {
                byTag[field.Tag] = fields.Count;
                fields.Add(field);
                _maxTag = Math.Max(_maxTag, field.Tag);
            }

            _byTag = byTag;
            _fields = fields.ToImmutable();
        }
    }
}
