using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Channels;
using System.Threading.Tasks;

namespace Corpus.C5726;

internal sealed class PeerSettings
{
    public bool Received;
    public int MaxStreams = 100;
    public int Window = 65535;
}

internal sealed class Transport
{
    public readonly PeerSettings Peer = new();
}

public sealed class MuxConnection
{
    private readonly Transport _transport = new();
    private readonly ChannelReader<(ushort Id, int Value)[]> _frames;

    public MuxConnection(ChannelReader<(ushort Id, int Value)[]> frames) => _frames = frames;

    public void Start() => _ = Task.Run(ReadPrefaceAsync);

    public async Task<long> ReserveAsync(int streams, CancellationToken cancel)
    {
        while (!_transport.Peer.Received)
        {
            await Task.Delay(5, cancel).ConfigureAwait(false);
        }

        return (long)Math.Min(streams, _transport.Peer.MaxStreams) * _transport.Peer.Window;
    }

    private async Task ReadPrefaceAsync()
    {
        var settings = await _frames.ReadAsync().ConfigureAwait(false);
        var peer = _transport.Peer;
        foreach (var (id, value) in settings)
        {
            switch (id)
            {
                case 3:
                    peer.MaxStreams = value;
                    break;
                case 4:
                    peer.Window = value;
                    break;
            }
        }

        peer.Received = true;
    }
}
