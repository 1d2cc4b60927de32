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
    private Layout _layout;

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
            return Bind().MaxTag < 16 ? 1 : 2;
        }
    }

    public bool TryField(int tag, out FieldSpec field)
    {
        Layout layout = Bind();
        if (layout.ByTag.TryGetValue(tag, out int at))
        {
            field = layout.Fields[at];
            return true;
        }

        field = null;
        return false;
    }

    private Layout Bind()
    {
        Layout layout = _layout;
        if (layout != null)
        {
            return layout;
        }

        lock (_bind)
        {
            if (_layout != null)
            {
                return _layout;
            }

            int maxTag = 0;
            var fields = ImmutableArray.CreateBuilder<FieldSpec>();
            var byTag = new Dictionary<int, int>();
            foreach (var field in _schema.Fields(Name))
            {
                byTag[field.Tag] = fields.Count;
                fields.Add(field);
                maxTag = Math.Max(maxTag, field.Tag);
            }

            layout = new Layout(fields.ToImmutable(), byTag, maxTag);
            _layout = layout;
            return layout;
        }
    }

    private sealed record Layout(ImmutableArray<FieldSpec> Fields, Dictionary<int, int> ByTag, int MaxTag);
}
