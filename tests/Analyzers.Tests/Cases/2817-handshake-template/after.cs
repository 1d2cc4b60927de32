using System.Buffers.Binary;
using System.Collections.Concurrent;
using System.Text;

namespace Corpus.C2817;

public sealed class HandshakeTemplate
{
    private static readonly ConcurrentDictionary<string, HandshakeTemplate> s_templates = new(StringComparer.OrdinalIgnoreCase);
    private readonly string _host;
    private readonly ushort[] _suites;
    private byte[] _preamble;

    private HandshakeTemplate(string host, params ushort[] suites)
    {
        _host = host;
        _suites = suites;
    }

    public static HandshakeTemplate For(string host) =>
        s_templates.GetOrAdd(host, static h => new HandshakeTemplate(h, 0x1301, 0x1302, 0x1303));

    public ReadOnlyMemory<byte> Preamble => _preamble ??= Encode();

    public async Task WriteToAsync(System.IO.Stream stream, ReadOnlyMemory<byte> nonce, CancellationToken cancel)
    {
        await stream.WriteAsync(Preamble, cancel).ConfigureAwait(false);
        await stream.WriteAsync(nonce, cancel).ConfigureAwait(false);
    }

    public bool IsEcho(ReadOnlySpan<byte> received) => received.StartsWith(Preamble.Span);

    private byte[] Encode()
    {
        var buffer = new byte[4 + Encoding.ASCII.GetMaxByteCount(_host.Length) + (2 * _suites.Length)];
        int at = 4 + Encoding.ASCII.GetBytes(_host, buffer.AsSpan(4));
        foreach (ushort suite in _suites)
        {
            BinaryPrimitives.WriteUInt16BigEndian(buffer.AsSpan(at), suite);
            at += 2;
        }

        buffer[1] = 0x16;
        BinaryPrimitives.WriteUInt16BigEndian(buffer.AsSpan(2), (ushort)(at - 4));
        return buffer[1..at];
    }
}
