using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C4309;

public interface IBackingStore<TValue>
    where TValue : class
{
    IReadOnlyDictionary<string, TValue> LoadHot(int maximum);

    TValue Load(string key);
}

public sealed record CacheStatistics(long Hits, long Misses, long Rotations);

public sealed class TieredCache<TValue>
    where TValue : class
{
    private sealed class Segment
    {
        public DateTime Expires;
        public Dictionary<string, TValue> Items = new();
    }

    private readonly Lock _rotate = new();
    private readonly IBackingStore<TValue> _store;
    private readonly int _hotItems;
    private Segment _front;
    private long _hits;
    private long _misses;
    private long _rotations;

    public TieredCache(IBackingStore<TValue> store, int hotItems = 512)
    {
        ArgumentNullException.ThrowIfNull(store);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(hotItems);
        _store = store;
        _hotItems = hotItems;
    }

    public event Action<long> Rotated;

    public TimeSpan Lifetime { get; init; } = TimeSpan.FromMinutes(1);

    public CacheStatistics Statistics =>
        new(Interlocked.Read(ref _hits), Interlocked.Read(ref _misses), Interlocked.Read(ref _rotations));

    public TValue Get(string key)
    {
        var front = _front;
        if (front == null || front.Expires < DateTime.UtcNow)
        {
            front = Rotate();
        }

        if (front.Items.TryGetValue(key, out var value))
        {
            Interlocked.Increment(ref _hits);
            return value;
        }

        Interlocked.Increment(ref _misses);
        return _store.Load(key);
    }

    public void Invalidate()
    {
        lock (_rotate)
        {
            _front = null;
        }
    }

    private Segment Rotate()
    {
        Segment segment;
        lock (_rotate)
        {
            if (_front is { } current && current.Expires >= DateTime.UtcNow)
            {
                return current;
            }

            segment = new Segment { Expires = DateTime.UtcNow + Lifetime };
            foreach (var (key, value) in _store.LoadHot(_hotItems))
            {
                segment.Items[key] = value;
            }

            _front = segment;
        }

        Rotated?.Invoke(Interlocked.Increment(ref _rotations));
        return segment;
    }
}
