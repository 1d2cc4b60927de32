using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using System.Threading.Tasks;
using System.Threading;
using System;

namespace Corpus.C2921;

public sealed class HeaderName
{
    private static readonly ConcurrentDictionary<string, HeaderName> s_interned = new(StringComparer.OrdinalIgnoreCase);

    private byte[] _encoded;

    private HeaderName(string text) => Text = text;

    public string Text { get; }

    public ReadOnlyMemory<byte> Encoded => _encoded ??= Encode(Text);

    public static HeaderName Of(string text) => s_interned.GetOrAdd(text, static t => new HeaderName(t));

    public override string ToString() => Text;

    private static byte[] Encode(string text)
    {
        byte[] bytes = new byte[text.Length + 2];
        int length = Encoding.ASCII.GetBytes(text.ToLowerInvariant(), bytes);
        bytes[length++] = (byte)':';
        bytes[length] = (byte)' ';
        return bytes;
    }
}

public sealed class HeaderBlock
{
    private readonly List<KeyValuePair<HeaderName, string>> _lines = new();

    public HeaderBlock Add(string name, string value)
    {
        _lines.Add(new(HeaderName.Of(name), value));
        return this;
    }

    public byte[] ToBytes()
    {
        var output = new List<byte>(_lines.Count * 32);
        foreach (var (name, value) in _lines)
        {
            output.AddRange(name.Encoded.Span);
            output.AddRange(Encoding.ASCII.GetBytes(value));
            output.AddRange("\r\n"u8);
        }

        return output.ToArray();
    }
}

public static class HeaderBatch
{
    public static Task<byte[][]> EncodeAsync(IEnumerable<IReadOnlyDictionary<string, string>> messages) =>
        Task.WhenAll(messages.Select(message => Task.Run(() =>
        {
            var block = new HeaderBlock();
            foreach (var (name, value) in message)
            {
                block.Add(name, value);
            }

            return block.ToBytes();
        })));
}
