using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Reflection;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C3910;

public abstract class RecordCodec
{
    private static readonly ConcurrentDictionary<Type, RecordCodec> s_codecs = new();

    private readonly object _configureLock = new();
    private bool _configured;

    public static RecordCodec For<T>() => s_codecs.GetOrAdd(typeof(T), static t => new PropertyCodec(t));

    public bool IsConfigured => Volatile.Read(ref _configured);

    public void Write(BinaryWriter writer, object record)
    {
        EnsureConfigured();
        WriteCore(writer, record);
    }

    public byte[] ToBytes(object record)
    {
        using var stream = new MemoryStream();
        using (var writer = new BinaryWriter(stream))
        {
            Write(writer, record);
        }

        return stream.ToArray();
    }

    protected abstract void Configure();

    protected abstract void WriteCore(BinaryWriter writer, object record);

    protected void EnsureConfigured()
    {
        if (!Volatile.Read(ref _configured))
        {
            lock (_configureLock)
            {
                if (!_configured)
                {
                    Configure();
                    Volatile.Write(ref _configured, true);
                }
            }
        }
    }

    private sealed class PropertyCodec : RecordCodec
    {
        private readonly Type _type;
        private PropertyInfo[] _properties;
        private string _header;

        public PropertyCodec(Type type) => _type = type;

        protected override void Configure()
        {
            _properties = _type
                .GetProperties(BindingFlags.Instance | BindingFlags.Public)
                .Where(static p => p.CanRead && p.GetIndexParameters().Length == 0)
                .OrderBy(static p => p.MetadataToken)
                .ToArray();
            _header = _type.FullName + "/" + _properties.Length;
        }

        protected override void WriteCore(BinaryWriter writer, object record)
        {
            if (!_type.IsInstanceOfType(record))
            {
                throw new ArgumentException($"A {_type.Name} is expected.", nameof(record));
            }

            writer.Write(_header);
            foreach (var property in _properties)
            {
                writer.Write(Convert.ToString(property.GetValue(record)) ?? "");
            }
        }
    }
}
