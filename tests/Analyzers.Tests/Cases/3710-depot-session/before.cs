using System;
using System.Collections.Generic;
using System.Net.Http;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C3710;

public sealed class DepotSession
{
    private readonly SemaphoreSlim _entry = new(1);
    private readonly Func<Task<(string Ticket, int Depot)>> _signIn;
    private bool _signedIn;
    private string _ticket;
    private int _depotId;

    public DepotSession(Func<Task<(string Ticket, int Depot)>> signIn) => _signIn = signIn;

    public async Task<HttpRequestMessage> BuildAsync(string item)
    {
        if (!_signedIn)
        {
            await SignInAsync().ConfigureAwait(false);
        }

        var request = new HttpRequestMessage(HttpMethod.Get, "/depots/" + _depotId + "/items/" + item);
        request.Headers.Add("X-Ticket", _ticket);
        return request;
    }

    private async Task SignInAsync()
    {
        await _entry.WaitAsync().ConfigureAwait(false);
        try
        {
            if (!_signedIn)
            {
                _signedIn = true;
                var (ticket, depot) = await _signIn().ConfigureAwait(false);
                _ticket = ticket;
                _depotId = depot;
            }
        }
        finally
        {
            _entry.Release();
        }
    }
}
