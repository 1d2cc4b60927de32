using System;
using System.Security.Cryptography;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C2405;

public interface IFrameTransport
{
    Task<byte[]> ExchangeAsync(byte[] hello, CancellationToken cancellation);

    Task WriteAsync(ReadOnlyMemory<byte> frame, CancellationToken cancellation);
}

public sealed class SecureChannel
{
    private readonly IFrameTransport _transport;
    private readonly SemaphoreSlim _handshake = new(1, 1);
    private bool _negotiated;
    private byte[] _sessionKey;
    private int _maxFrame;

    public SecureChannel(IFrameTransport transport) => _transport = transport;

    public async Task SendAsync(ReadOnlyMemory<byte> message, CancellationToken cancellation)
    {
        if (!_negotiated)
        {
            await NegotiateAsync(cancellation).ConfigureAwait(false);
        }

        while (!message.IsEmpty)
        {
            int take = Math.Min(message.Length, _maxFrame);
            await _transport.WriteAsync(Seal(message.Span[..take]), cancellation).ConfigureAwait(false);
            message = message[take..];
        }
    }

    private async Task NegotiateAsync(CancellationToken cancellation)
    {
        await _handshake.WaitAsync(cancellation).ConfigureAwait(false);
        try
        {
            if (_negotiated)
            {
                return;
            }

            _negotiated = true;
            var hello = RandomNumberGenerator.GetBytes(32);
            var answer = await _transport.ExchangeAsync(hello, cancellation).ConfigureAwait(false);
            _maxFrame = (answer[0] << 8) | answer[1];
            _sessionKey = SHA256.HashData(answer.AsSpan(2));
        }
        finally
        {
            _handshake.Release();
        }
    }

    private byte[] Seal(ReadOnlySpan<byte> part)
    {
        var frame = new byte[part.Length + 32];
        part.CopyTo(frame);
        HMACSHA256.HashData(_sessionKey, part, frame.AsSpan(part.Length));
        return frame;
    }
}
