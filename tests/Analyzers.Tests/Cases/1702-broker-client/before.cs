using System;
using System.Collections.Generic;
using System.Text;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.S1702;

public enum LinkState
{
    Idle,
    Open,
    Refused,
}

public interface IWire
{
    Task<byte[]> ExchangeAsync(ReadOnlyMemory<byte> frame, CancellationToken cancellation);
}

public sealed class BrokerClient
{
    private readonly SemaphoreSlim _handshake = new(1, 1);
    private readonly Func<CancellationToken, Task<IWire>> _dial;
    private LinkState _state;
    private IWire _wire;
    private int _maxFrame;
    private string _clientId;
    private string _refusal;

    public BrokerClient(Func<CancellationToken, Task<IWire>> dial) => _dial = dial;

    public async Task<bool> PublishAsync(string topic, string body, CancellationToken cancellation = default)
    {
        switch (_state)
        {
            case LinkState.Open:
                break;
            case LinkState.Refused:
                throw new InvalidOperationException(_refusal);
            default:
                await OpenAsync(cancellation).ConfigureAwait(false);
                break;
        }

        byte[] frame = Encoding.UTF8.GetBytes($"PUB {_clientId} {topic} {body}");
        if (frame.Length > _maxFrame)
        {
            return false;
        }

        byte[] reply = await _wire.ExchangeAsync(frame, cancellation).ConfigureAwait(false);
        return reply.Length > 0 && reply[0] == '+';
    }

    private async Task OpenAsync(CancellationToken cancellation)
    {
        await _handshake.WaitAsync(cancellation).ConfigureAwait(false);
        try
        {
            if (_state == LinkState.Idle)
            {
                IWire wire = await _dial(cancellation).ConfigureAwait(false);
                byte[] hello = await wire.ExchangeAsync("HELLO"u8.ToArray(), cancellation).ConfigureAwait(false);
                string[] words = Encoding.UTF8.GetString(hello).Split(' ');
                if (words[0] == "WELCOME")
                {
                    _wire = wire;
                    _clientId = words[1];
                    _maxFrame = int.Parse(words[2]);
                    _state = LinkState.Open;
                }
                else
                {
                    _refusal = string.Join(' ', words);
                    _state = LinkState.Refused;
                }
            }

            if (_state == LinkState.Refused)
            {
                throw new InvalidOperationException(_refusal);
            }
        }
        finally
        {
            _handshake.Release();
        }
    }
}
