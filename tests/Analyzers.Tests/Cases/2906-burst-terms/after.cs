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
    private BurstTerms _terms;

    public BurstPolicy(double perSecond, int capacity) => _terms = new BurstTerms(perSecond, capacity);

    internal BurstTerms Terms => _terms;

    public void Reload(double perSecond, int capacity)
    {
        _reload.EnterWriteLock();
        try
        {
            _terms = new BurstTerms(perSecond, capacity);
        }
        finally
        {
            _reload.ExitWriteLock();
        }
    }
}

internal sealed class BurstTerms(double perSecond, int capacity)
{
    public double PerSecond { get; } = perSecond;

    public int Capacity { get; } = capacity;
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
        private BurstTerms _seen;
        private double _rate;
        private double _tokens;
        private int _capacity;
        private long _last = Stopwatch.GetTimestamp();

        public Bucket(BurstPolicy policy) => _policy = policy;

        public bool TryTake()
        {
            lock (this)
            {
                var terms = _policy.Terms;
                if (!ReferenceEquals(terms, _seen))
                {
                    _rate = terms.PerSecond;
                    _capacity = terms.Capacity;
                    _tokens = _seen is null ? _capacity : Math.Min(_tokens, _capacity);
                    _seen = terms;
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
