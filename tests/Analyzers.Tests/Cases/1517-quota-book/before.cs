using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Runtime.CompilerServices;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C1517;

public readonly record struct Quota(int Permits, TimeSpan Window, string Plan)
{
    public double PerSecond => Permits / Window.TotalSeconds;
}

public sealed class QuotaBook
{
    private sealed class Page
    {
        public readonly Queue<long> Hits = new();
        public Quota? Limits;
    }

    private readonly ConcurrentDictionary<string, Page> _pages = new(StringComparer.Ordinal);
    private readonly Func<string, Quota> _plans;
    private readonly TimeProvider _clock;

    public QuotaBook(Func<string, Quota> plans, TimeProvider clock)
    {
        _plans = plans;
        _clock = clock;
    }

    public string PlanOf(string tenant) => LimitsOf(tenant, PageOf(tenant)).Plan;

    public bool TryAcquire(string tenant)
    {
        Page page = PageOf(tenant);
        Quota quota = LimitsOf(tenant, page);
        long now = _clock.GetUtcNow().UtcTicks;
        lock (page.Hits)
        {
            while (page.Hits.TryPeek(out long oldest) && now - oldest > quota.Window.Ticks)
            {
                page.Hits.Dequeue();
            }

            if (page.Hits.Count >= quota.Permits)
            {
                return false;
            }

            page.Hits.Enqueue(now);
            return true;
        }
    }

    private Page PageOf(string tenant) => _pages.GetOrAdd(tenant, static _ => new Page());

    private Quota LimitsOf(string tenant, Page page)
    {
        if (page.Limits is { Permits: > 0 } known)
        {
            return known;
        }

        lock (page)
        {
            Quota? limits = page.Limits;
            if (limits is null)
            {
                page.Limits = limits = _plans(tenant);
            }

            return limits.Value;
        }
    }
}
