using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C1525;

public sealed record Upstream(string Host, int Weight);

public sealed class UpstreamPool : IAsyncDisposable
{
    private sealed class Snapshot
    {
        public Snapshot(int version, IEnumerable<Upstream> upstreams)
        {
            Version = version;
            Items = upstreams.Where(static u => u.Weight > 0).OrderBy(static u => u.Host).ToImmutableArray();
            TotalWeight = Items.Sum(static u => u.Weight);
        }

        public int Version { get; }
        public ImmutableArray<Upstream> Items { get; }
        public int TotalWeight { get; }
    }

    private readonly CancellationTokenSource _stop = new();
    private readonly Task _refresh;
    private Snapshot _current = new(0, Array.Empty<Upstream>());

    public UpstreamPool(Func<CancellationToken, Task<IReadOnlyList<Upstream>>> resolve, TimeSpan every) =>
        _refresh = Task.Run(() => RefreshAsync(resolve, every));

    public int Version => _current.Version;

    public Upstream Pick(int ticket)
    {
        Snapshot snapshot = _current;
        if (snapshot.TotalWeight == 0)
        {
            return null;
        }

        int left = (ticket & int.MaxValue) % snapshot.TotalWeight;
        foreach (Upstream upstream in snapshot.Items)
        {
            left -= upstream.Weight;
            if (left < 0)
            {
                return upstream;
            }
        }

        return snapshot.Items[^1];
    }

    public async ValueTask DisposeAsync()
    {
        _stop.Cancel();
        await _refresh.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        _stop.Dispose();
    }

    private async Task RefreshAsync(Func<CancellationToken, Task<IReadOnlyList<Upstream>>> resolve, TimeSpan every)
    {
        for (int version = 1; ; version++)
        {
            var upstreams = await resolve(_stop.Token).ConfigureAwait(false);
            var next = new Snapshot(version, upstreams);
            _current = next;
            await Task.Delay(every, _stop.Token).ConfigureAwait(false);
        }
    }
}
