using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Diagnostics;
using System.Threading.Tasks;
using System.Threading;
using System;

namespace Corpus.C2906;

public sealed class BurstPolicy
{
    private readonly ReaderWriterLockSlim _reload = new();
    private int _revision;
    private double _perSecond;
    private int _capacity;

    public BurstPolicy(double perSecond, int capacity)
    {
        _perSecond = perSecond;
        _capacity = capacity;
    }

    internal int Revision => _revision;

    internal double PerSecond => _perSecond;

    internal int Capacity => _capacity;

    public void Reload(double perSecond, int capacity)
    {
        _reload.EnterWriteLock();
        try
        {
            _perSecond = perSecond;
            _capacity = capacity;
            _revision++;
        }
        finally
        {
            _reload.ExitWriteLock();
        }
    }
}

public sealed class BurstLimiter
{
    private readonly ConcurrentDictionary<string, Bucket> _buckets = new();
    private readonly BurstPolicy _policy;

    public BurstLimiter(BurstPolicy policy) => _policy = policy;

    public bool TryAcquire(string caller) =>
        _buckets.GetOrAdd(caller, static (_, policy) => new Bucket(policy), _policy).TryTake();

    private sealed class Bucket
    {
        private readonly BurstPolicy _policy;
        private int _seen = -1;
        private double _rate;
        private double _tokens;
        private int _capacity;
        private long _last = Stopwatch.GetTimestamp();

        public Bucket(BurstPolicy policy) => _policy = policy;

        public bool TryTake()
        {
            lock (this)
            {
                int revision = _policy.Revision;
                if (revision != _seen)
                {
                    _rate = _policy.PerSecond;
                    _capacity = _policy.Capacity;
                    _tokens = _seen < 0 ? _capacity : Math.Min(_tokens, _capacity);
                    _seen = revision;
                }

                long now = Stopwatch.GetTimestamp();
                _tokens = Math.Min(_capacity, _tokens + (Stopwatch.GetElapsedTime(_last, now).TotalSeconds * _rate));
                _last = now;
                if (_tokens < 1)
                {
                    return false;
                }

                _tokens--;
                return true;
            }
        }
    }
}
