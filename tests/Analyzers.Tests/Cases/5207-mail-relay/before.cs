using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C5207;

public sealed class MailRelay : IAsyncDisposable
{
    private readonly SemaphoreSlim _gate = new(1, 1);
    private readonly Func<CancellationToken, Task<Greeting>> _connect;
    private Func<string, CancellationToken, Task> _sender;
    private string _from;
    private int _limit;
    private int _sent;
    private int _disposed;

    public MailRelay(Func<CancellationToken, Task<Greeting>> connect) => _connect = connect;

    public int Sent => Volatile.Read(ref _sent);

    public async Task SendAsync(string to, string body, CancellationToken cancel = default)
    {
        await OpenAsync(cancel).ConfigureAwait(false);
        int cut = Math.Min(body.Length, _limit);
        await _sender(_from.Trim() + ">" + to + ":" + body[..cut], cancel).ConfigureAwait(false);
        Interlocked.Increment(ref _sent);
    }

    public ValueTask DisposeAsync()
    {
        if (Interlocked.Exchange(ref _disposed, 1) == 0)
        {
            _gate.Dispose();
        }

        return ValueTask.CompletedTask;
    }

    private async Task OpenAsync(CancellationToken cancel)
    {
        if (_sender is not null)
        {
            return;
        }

        await _gate.WaitAsync(cancel).ConfigureAwait(false);
        try
        {
            if (_sender is null)
            {
                Accept(await _connect(cancel).ConfigureAwait(false));
            }
        }
        finally
        {
            _gate.Release();
        }
    }

    private void Accept(Greeting greeting)
    {
        _from = greeting.From;
        _limit = greeting.Limit;
        _sender = greeting.Send;
    }

    public sealed record Greeting(string From, int Limit, Func<string, CancellationToken, Task> Send);
}
