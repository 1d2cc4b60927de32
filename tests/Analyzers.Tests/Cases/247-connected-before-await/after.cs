using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C247;

public sealed class BrokerClient
{
    private readonly SemaphoreSlim _connecting = new SemaphoreSlim(1, 1);
    private readonly Func<Task<System.IO.Stream>> _dial;
    private volatile bool _connected;
    private System.IO.Stream _channel;
    private byte[] _features;

    public BrokerClient(Func<Task<System.IO.Stream>> dial) => _dial = dial;

    public async Task PublishAsync(byte[] message, CancellationToken cancellationToken = default)
    {
        await EnsureConnectedAsync(cancellationToken);
        if (_features[0] == 1)
        {
            await _channel.WriteAsync(BitConverter.GetBytes(message.Length), cancellationToken);
        }

        await _channel.WriteAsync(message, cancellationToken);
    }

    private async ValueTask EnsureConnectedAsync(CancellationToken cancellationToken)
    {
        if (_connected)
        {
            return;
        }

        await _connecting.WaitAsync(cancellationToken);
        try
        {
            if (!_connected)
            {
                _channel = await _dial();
                var features = new byte[4];
                await _channel.ReadExactlyAsync(features, cancellationToken);
                _features = features;
                _connected = true;
            }
        }
        finally
        {
            _connecting.Release();
        }
    }
}
