using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C2218;

public sealed record TokenResponse(string AccessToken, int ExpiresInSeconds);

public interface ITokenEndpoint
{
    Task<TokenResponse> RequestAsync(string clientId, CancellationToken cancel);
}

public sealed class BearerSource
{
    private const int EarlyMilliseconds = 30_000;
    private readonly SemaphoreSlim _renew = new(1, 1);
    private readonly ITokenEndpoint _endpoint;
    private readonly string _clientId;
    private string _token;
    private long _freshUntil;

    public BearerSource(ITokenEndpoint endpoint, string clientId)
    {
        _endpoint = endpoint;
        _clientId = clientId;
    }

    public ValueTask<string> GetAsync(CancellationToken cancel = default)
    {
        if (Environment.TickCount64 < Volatile.Read(ref _freshUntil))
        {
            return new ValueTask<string>(_token);
        }

        return new ValueTask<string>(RenewAsync(cancel));
    }

    public async Task<KeyValuePair<string, string>> HeaderAsync(CancellationToken cancel = default)
    {
        string token = await GetAsync(cancel).ConfigureAwait(false);
        return new KeyValuePair<string, string>("Authorization", "Bearer " + token);
    }

    private async Task<string> RenewAsync(CancellationToken cancel)
    {
        await _renew.WaitAsync(cancel).ConfigureAwait(false);
        try
        {
            if (Environment.TickCount64 < _freshUntil)
            {
                return _token;
            }

            var response = await _endpoint.RequestAsync(_clientId, cancel).ConfigureAwait(false);
            _token = response.AccessToken;
            Volatile.Write(ref _freshUntil, Environment.TickCount64 + (response.ExpiresInSeconds * 1000L) - EarlyMilliseconds);
            return _token;
        }
        finally
        {
            _renew.Release();
        }
    }
}
