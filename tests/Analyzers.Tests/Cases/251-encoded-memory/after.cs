using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C251;

public sealed class WireMessage
{
    private static readonly ConcurrentDictionary<string, WireMessage> s_known = new();

    private readonly string _topic;
    private byte[] _encoded;

    private WireMessage(string topic) => _topic = topic;

    public ReadOnlyMemory<byte> Encoded => _encoded ??= Encode();

    public static WireMessage For(string topic) => s_known.GetOrAdd(topic, static t => new WireMessage(t));

    public async Task SendAsync(System.IO.Stream stream)
    {
        await stream.WriteAsync(Encoded).ConfigureAwait(false);
        await stream.FlushAsync().ConfigureAwait(false);
    }

    private byte[] Encode()
    {
        byte[] buffer = new byte[4 + System.Text.Encoding.UTF8.GetMaxByteCount(_topic.Length)];
        int length = System.Text.Encoding.UTF8.GetBytes(_topic, buffer.AsSpan(4));
        BitConverter.TryWriteBytes(buffer, length);
        return buffer.AsSpan(0, 4 + length).ToArray();
    }
}
