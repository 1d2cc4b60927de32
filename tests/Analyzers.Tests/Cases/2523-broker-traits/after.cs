using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C2523;

public interface IBrokerChannel
{
    string Query(string capability);

    void Send(byte[] message);

    void SendMany(IReadOnlyList<byte[]> messages);
}

public sealed class BrokerTraits
{
    private readonly object _probe = new();
    private readonly IBrokerChannel _channel;
    private int _batches;

    public BrokerTraits(IBrokerChannel channel) => _channel = channel;

    public bool Batches
    {
        get
        {
            int known = _batches;
            return known != 0 ? known > 0 : Probe();
        }
    }

    private bool Probe()
    {
        lock (_probe)
        {
            if (_batches == 0)
            {
                string answer = _channel.Query("batch");
                bool yes = answer != null && answer.StartsWith("yes", StringComparison.OrdinalIgnoreCase);
                _batches = yes ? 1 : -1;
            }

            return _batches > 0;
        }
    }
}

public sealed class BrokerSender
{
    private readonly IBrokerChannel _channel;
    private readonly BrokerTraits _traits;

    public BrokerSender(IBrokerChannel channel)
    {
        _channel = channel;
        _traits = new BrokerTraits(channel);
    }

    public Task FlushAsync(IReadOnlyList<byte[]> messages) => Task.Run(() =>
    {
        if (_traits.Batches)
        {
            _channel.SendMany(messages);
            return;
        }

        foreach (byte[] message in messages)
        {
            _channel.Send(message);
        }
    });
}
