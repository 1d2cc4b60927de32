using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;

namespace Corpus.C2339;

public sealed record RoutingSnapshot(long Version, ImmutableArray<string> Backends, string Default)
{
    public static RoutingSnapshot Empty { get; } = new(0, ImmutableArray<string>.Empty, "localhost");
}

public sealed class RoutingState
{
    private readonly object _update = new();
    private volatile RoutingSnapshot _current = RoutingSnapshot.Empty;

    public RoutingSnapshot Current => _current;

    public void Replace(IEnumerable<string> backends)
    {
        lock (_update)
        {
            var list = backends.Order(StringComparer.Ordinal).ToImmutableArray();
            var last = _current;
            if (!list.SequenceEqual(last.Backends))
            {
                _current = new RoutingSnapshot(last.Version + 1, list, list.IsEmpty ? last.Default : list[0]);
            }
        }
    }
}

public sealed class RoutingFeed : IDisposable
{
    private readonly Timer _timer;

    public RoutingFeed(Func<IEnumerable<string>> poll) =>
        _timer = new Timer(_ => State.Replace(poll()), null, TimeSpan.Zero, TimeSpan.FromSeconds(5));

    public RoutingState State { get; } = new();

    public void Dispose() => _timer.Dispose();
}

public struct RouteCursor
{
    public long Seen;
    public int Next;
}

public sealed class RoundRobin
{
    private readonly RoutingFeed _feed;

    public RoundRobin(RoutingFeed feed) => _feed = feed;

    public bool IsStale(in RouteCursor cursor) => _feed.State.Current.Version != cursor.Seen;

    public string Next(ref RouteCursor cursor)
    {
        RoutingSnapshot snapshot = _feed.State.Current;
        if (snapshot.Version != cursor.Seen)
        {
            cursor.Seen = snapshot.Version;
            cursor.Next = 0;
        }

        return snapshot.Backends.IsEmpty
            ? snapshot.Default
            : snapshot.Backends[cursor.Next++ % snapshot.Backends.Length];
    }
}
