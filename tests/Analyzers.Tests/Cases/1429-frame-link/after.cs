using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C1429;

public sealed record Greeting(Guid Session, int MaxFrame);

public interface IFrameTransport
{
    Task<Greeting> GreetAsync(string client, CancellationToken cancellation);

    Task SendAsync(string header, ReadOnlyMemory<byte> frame, CancellationToken cancellation);
}

public sealed class FrameLink
{
    private readonly SemaphoreSlim _greet = new(1, 1);
    private readonly IFrameTransport _transport;
    private readonly string _client;
    private bool _greeted;
    private string _session;
    private int _maxFrame;

    public FrameLink(IFrameTransport transport, string client)
    {
        _transport = transport;
        _client = client;
    }

    public async Task<int> SendAsync(ReadOnlyMemory<byte> message, CancellationToken cancellation)
    {
        await EnsureGreetedAsync(cancellation).ConfigureAwait(false);
        int frames = 0;
        while (!message.IsEmpty)
        {
            int size = Math.Min(_maxFrame, message.Length);
            await _transport.SendAsync(_session + "#" + frames, message[..size], cancellation).ConfigureAwait(false);
            message = message[size..];
            frames++;
        }

        return frames;
    }

    private async Task EnsureGreetedAsync(CancellationToken cancellation)
    {
        if (Volatile.Read(ref _greeted))
        {
            return;
        }

        await _greet.WaitAsync(cancellation).ConfigureAwait(false);
        try
        {
            if (_greeted)
            {
                return;
            }

            var greeting = await _transport.GreetAsync(_client, cancellation).ConfigureAwait(false);
            _session = greeting.Session.ToString("n");
            _maxFrame = Math.Max(1, greeting.MaxFrame);
            Volatile.Write(ref _greeted, true);
        }
        finally
        {
            _greet.Release();
        }
    }
}
