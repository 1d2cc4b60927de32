using System.Collections.Generic;
using System.Threading.Tasks;
using System.Threading;
using System;

namespace Corpus.C2715;

public sealed record LimitSettings(int PerSecond, int Buckets, TimeSpan Window);

public sealed class BurstLimits
{
    private readonly Func<LimitSettings> _settings;
    private readonly ThreadLocal<long> _spent = new();
    private int _perSecond;
    private int[] _buckets;
    private TimeSpan _window;
    private volatile bool _armed;

    public BurstLimits(Func<LimitSettings> settings) => _settings = settings;

    public void Arm()
    {
        new Thread(static s => ((BurstLimits)s).Read()) { IsBackground = true }.Start(this);
    }

    public bool Allow(string client)
    {
        int perSecond = _perSecond;
        int[] buckets = _buckets;
        _spent.Value++;
        if (!_armed)
        {
            return true;
        }

        int slot = (client.GetHashCode() & int.MaxValue) % buckets.Length;
        return Interlocked.Increment(ref buckets[slot]) <= perSecond;
    }

    public TimeSpan RetryAfter(string client)
    {
        if (!_armed)
        {
            return TimeSpan.Zero;
        }

        int slot = (client.GetHashCode() & int.MaxValue) % _buckets.Length;
        return Volatile.Read(ref _buckets[slot]) > _perSecond ? _window : TimeSpan.Zero;
    }

    private void Read()
    {
        LimitSettings settings = _settings();
        _perSecond = Math.Max(1, settings.PerSecond);
        _buckets = new int[Math.Max(16, settings.Buckets)];
        _window = settings.Window;
        _armed = true;
    }
}
