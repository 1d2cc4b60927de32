using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Text;
using System.Threading.Tasks;
using System.Threading;
using System;

namespace Corpus.C3125;

public sealed class Topic
{
    private static readonly ConcurrentDictionary<string, Topic> s_known = new(StringComparer.Ordinal);
    private readonly string _name;
    private byte[] _encoded;

    private Topic(string name) => _name = name;

    public static Topic Get(string name) => s_known.GetOrAdd(name, static n => new Topic(n));

    public ReadOnlyMemory<byte> Encoded
    {
        get
        {
            if (_encoded == null)
            {
                var bytes = new byte[2 + Encoding.UTF8.GetByteCount(_name)];
                bytes[0] = (byte)(_name.Length >> 8);
                bytes[1] = (byte)_name.Length;
                Encoding.UTF8.GetBytes(_name, bytes.AsSpan(2));
                _encoded = bytes;
            }

            return _encoded;
        }
    }

    public void WriteTo(System.IO.Stream stream) => stream.Write(Encoded.Span);
}
