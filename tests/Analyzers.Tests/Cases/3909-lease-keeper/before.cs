using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C3909;

public interface ILeaseStore
{
    bool Renew(string owner, TimeSpan length);
    void Release(string owner);
}

public sealed class LeaseKeeper : IDisposable, IAsyncDisposable
{
    private readonly ILeaseStore _store;
    private readonly string _owner = $"{Environment.MachineName}/{Guid.NewGuid():n}";
    private readonly TimeSpan _length;
    private readonly Timer _timer;
    private readonly CancellationTokenSource _lost = new();
    private int _started;
    private int _stopped;
    private bool _warned;

    public LeaseKeeper(ILeaseStore store, TimeSpan length)
    {
        _store = store;
        _length = length;
        _timer = new Timer(static s => ((LeaseKeeper)s).Renew(), this, Timeout.Infinite, Timeout.Infinite);
        Lost = _lost.Token;
    }

    public CancellationToken Lost { get; }

    public string Owner => _owner;

    public void Start()
    {
        ObjectDisposedException.ThrowIf(Volatile.Read(ref _stopped) != 0, this);
        if (Interlocked.CompareExchange(ref _started, 1, 0) != 0)
        {
            return;
        }

        _timer.Change(TimeSpan.Zero, _length / 3);
    }

    public void Dispose()
    {
        if (Interlocked.Exchange(ref _stopped, 1) != 0)
        {
            return;
        }

        _timer.Dispose();
        if (Volatile.Read(ref _started) != 0)
        {
            _store.Release(_owner);
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (Interlocked.Exchange(ref _stopped, 1) != 0)
        {
            return;
        }

        await _timer.DisposeAsync().ConfigureAwait(false);
        if (Volatile.Read(ref _started) != 0)
        {
            _store.Release(_owner);
        }
    }

    private void Renew()
    {
        if (Volatile.Read(ref _stopped) != 0)
        {
            return;
        }

        try
        {
            if (!_store.Renew(_owner, _length))
            {
                _lost.Cancel();
            }
        }
        catch (TimeoutException e)
        {
            if (!_warned)
            {
                _warned = true;
                Console.Error.WriteLine($"lease of {_owner} not renewed: {e.Message}");
            }
        }
    }
}
