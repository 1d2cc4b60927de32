using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C2012;

public interface IVaultTransport
{
    Task<byte[]> HandshakeAsync(CancellationToken token);

    Task<string> ReadAsync(byte[] session, string path, CancellationToken token);
}

public sealed class VaultClient
{
    private enum Link
    {
        None,
        Established,
    }

    private readonly IVaultTransport _transport;
    private readonly SemaphoreSlim _turn = new(1, 1);
    private volatile Link _link;
    private byte[] _session;
    private DateTime _since;

    public VaultClient(IVaultTransport transport) => _transport = transport;

    public TimeSpan Age => _link == Link.Established ? DateTime.UtcNow - _since : TimeSpan.Zero;

    public async Task<string> ReadAsync(string path, CancellationToken token)
    {
        if (_link != Link.Established)
        {
            await EstablishAsync(token).ConfigureAwait(false);
        }

        return await _transport.ReadAsync(_session, path, token).ConfigureAwait(false);
    }

    private async Task EstablishAsync(CancellationToken token)
    {
        await _turn.WaitAsync(token).ConfigureAwait(false);
        try
        {
            if (_link == Link.Established)
            {
                return;
            }

            var session = await _transport.HandshakeAsync(token).ConfigureAwait(false);
            if (session.Length == 0)
            {
                throw new InvalidOperationException("handshake refused");
            }

            _session = session;
            _since = DateTime.UtcNow;
            _link = Link.Established;
        }
        finally
        {
            _turn.Release();
        }
    }
}
