using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Reflection;
using System.Runtime.InteropServices;
using System.Threading;

namespace Corpus.C6414;

internal sealed class RecordCodec
{
    private static readonly ConcurrentDictionary<Type, RecordCodec> s_codecs = new();
    private readonly object _gate = new();
    private readonly Type _type;
    private Layout _layout;

    private RecordCodec(Type type) => _type = type;

    public bool IsBuilt => _layout is { Complete: true };

    public int Size => Ensure().Size;

    public static RecordCodec For(Type type) => s_codecs.GetOrAdd(type, static t => new RecordCodec(t));

    public bool TryOffset(string field, out int offset)
    {
        if (IsBuilt)
        {
            return _layout.Offsets.TryGetValue(field, out offset);
        }

        return Ensure().Offsets.TryGetValue(field, out offset);
    }

    private Layout Ensure()
    {
        if (_layout != null)
        {
            return _layout;
        }

        lock (_gate)
        {
            if (_layout == null)
            {
                var layout = new Layout();
                foreach (var field in _type.GetFields(BindingFlags.Instance | BindingFlags.Public))
                {
                    layout.Offsets.Add(field.Name, layout.Size);
                    layout.Size += Marshal.SizeOf(field.FieldType);
                }

                layout.Complete = true;
                _layout = layout;
            }

            return _layout;
        }
    }

    private sealed class Layout
    {
        public readonly Dictionary<string, int> Offsets = new(StringComparer.Ordinal);
        public bool Complete;
        public int Size;
    }
}
