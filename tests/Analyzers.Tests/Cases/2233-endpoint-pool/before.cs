using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C2233;

public sealed record Endpoint(string Host, int Port);

public sealed class EndpointPool
{
    private sealed record State(int Version, ImmutableArray<Endpoint> Live, ImmutableHashSet<string> Drained);

    private State _state = new(0, ImmutableArray<Endpoint>.Empty, ImmutableHashSet<string>.Empty);
    private int _cursor;

    public int Version => _state.Version;

    public Endpoint Next()
    {
        var state = _state;
        if (state.Version == 0 || state.Live.IsEmpty)
        {
            throw new InvalidOperationException("no endpoint");
        }

        int at = Interlocked.Increment(ref _cursor) & int.MaxValue;
        return state.Live[at % state.Live.Length];
    }

    public bool IsDrained(string host) => _state.Drained.Contains(host);

    public void Add(Endpoint endpoint) =>
        Update(s => s with { Version = s.Version + 1, Live = s.Live.Add(endpoint) });

    public void Drain(string host) =>
        Update(s => s with
        {
            Version = s.Version + 1,
            Live = s.Live.RemoveAll(e => e.Host == host),
            Drained = s.Drained.Add(host),
        });

    private void Update(Func<State, State> change)
    {
        while (true)
        {
            var current = _state;
            var next = change(current);
            if (ReferenceEquals(Interlocked.CompareExchange(ref _state, next, current), current))
            {
                return;
            }
        }
    }
}

public sealed class PoolRefresher : IDisposable
{
    private readonly Timer _timer;

    public PoolRefresher(EndpointPool pool, Func<IEnumerable<Endpoint>> discover) =>
        _timer = new Timer(_ =>
        {
            foreach (var endpoint in discover())
            {
                pool.Add(endpoint);
            }
        }, null, TimeSpan.Zero, TimeSpan.FromMinutes(1));

    public void Dispose() => _timer.Dispose();
}
