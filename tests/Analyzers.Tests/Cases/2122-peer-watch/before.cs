using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.S2122;

public sealed class Peer
{
    public Peer(string name) => Name = name;

    public string Name { get; }

    public bool Up { get; set; }

    public string Address { get; set; }

    public int RoundTrip { get; set; }
}

public sealed class PeerWatch : IAsyncDisposable
{
    private readonly Peer[] _peers;
    private readonly Func<string, Task<(string Address, int RoundTrip)>> _probe;
    private readonly CancellationTokenSource _stop = new();
    private readonly Task _loop;

    public PeerWatch(IReadOnlyList<string> names, Func<string, Task<(string Address, int RoundTrip)>> probe)
    {
        _peers = new Peer[names.Count];
        for (int i = 0; i < _peers.Length; i++)
        {
            _peers[i] = new Peer(names[i]);
        }

        _probe = probe;
        _loop = Task.Run(WatchAsync);
    }

    public string Choose(int budget)
    {
        foreach (var peer in _peers)
        {
            if (peer is { Up: true, Address: var address } && peer.RoundTrip <= budget)
            {
                return address.ToLowerInvariant();
            }
        }

        return null;
    }

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync().ConfigureAwait(false);
        await _loop.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        _stop.Dispose();
    }

    private async Task WatchAsync()
    {
        using var tick = new PeriodicTimer(TimeSpan.FromSeconds(2));
        while (await tick.WaitForNextTickAsync(_stop.Token).ConfigureAwait(false))
        {
            foreach (var peer in _peers)
            {
                if (!peer.Up)
                {
                    (peer.Address, peer.RoundTrip) = await _probe(peer.Name).ConfigureAwait(false);
                    peer.Up = true;
                }
            }
        }
    }
}
