using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C2217;

public sealed record RelayGrant(string Token, string Region, int Port);

public sealed class RelaySession
{
    private struct Link
    {
        public bool Up;
        public string Token;
        public int Port;
    }

    private readonly SemaphoreSlim _connect = new(1, 1);
    private readonly Func<CancellationToken, Task<RelayGrant>> _request;
    private Link _link;
    private string _host;

    public RelaySession(Func<CancellationToken, Task<RelayGrant>> request) => _request = request;

    public async Task<Uri> AddressAsync(CancellationToken cancel)
    {
        await ConnectAsync(cancel).ConfigureAwait(false);
        return new UriBuilder("wss", _host, _link.Port).Uri;
    }

    public async Task<string> AuthorizeAsync(string scope, CancellationToken cancel)
    {
        await ConnectAsync(cancel).ConfigureAwait(false);
        return "Bearer " + _link.Token.Trim() + ";" + scope;
    }

    private async ValueTask ConnectAsync(CancellationToken cancel)
    {
        if (_link.Up)
        {
            return;
        }

        await _connect.WaitAsync(cancel).ConfigureAwait(false);
        try
        {
            if (_link.Up)
            {
                return;
            }

            var grant = await _request(cancel).ConfigureAwait(false);
            _host = grant.Region + ".relay.example.net";
            _link.Token = grant.Token;
            _link.Port = grant.Port;
            _link.Up = true;
        }
        finally
        {
            _connect.Release();
        }
    }
}
