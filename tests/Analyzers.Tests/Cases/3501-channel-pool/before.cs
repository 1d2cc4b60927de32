using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C3501;

public sealed class Channel
{
    private readonly Stream _wire;
    private int _busy;

    public Channel(Stream wire) => _wire = wire;

    public bool TryEnter() => Interlocked.CompareExchange(ref _busy, 1, 0) == 0;

    public void Leave() => Volatile.Write(ref _busy, 0);

    public Task SendAsync(ReadOnlyMemory<byte> frame, CancellationToken token) =>
        _wire.WriteAsync(frame, token).AsTask();
}

public sealed class ChannelPool
{
    private readonly object _growth = new();
    private readonly Func<Stream> _dial;
    private readonly int _limit;
    private Channel[] _channels = new Channel[4];
    private int _open;

    public ChannelPool(Func<Stream> dial, int limit)
    {
        _dial = dial;
        _limit = limit;
    }

    public Channel Rent()
    {
        int open = _open;
        var channels = _channels;
        int first = Environment.CurrentManagedThreadId;
        for (int i = 0; i < open; i++)
        {
            var candidate = channels[(first + i) % open];
            if (candidate.TryEnter())
            {
                return candidate;
            }
        }

        return Open() ?? throw new TimeoutException("all channels are in use");
    }

    public void Return(Channel channel) => channel.Leave();

    private Channel Open()
    {
        lock (_growth)
        {
            if (_open == _limit)
            {
                return null;
            }

            var fresh = new Channel(_dial());
            fresh.TryEnter();
            if (_open == _channels.Length)
            {
                var wider = new Channel[_channels.Length * 2];
                Array.Copy(_channels, wider, _open);
                _channels = wider;
            }

            _channels[_open] = fresh;
            _open++;
            return fresh;
        }
    }
}
