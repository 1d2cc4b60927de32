using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C2040;

public interface IUsageSink
{
    void Send(IReadOnlyDictionary<string, long> counts);
}

public sealed class UsageReporter : IDisposable
{
    private readonly ConcurrentDictionary<string, long> _counts = new();
    private readonly IUsageSink _sink;
    private Timer _timer;
    private int _started;
    private bool _warned;

    public UsageReporter(IUsageSink sink) => _sink = sink;

    public void Hit(string feature)
    {
        EnsureStarted();
        if (feature.Length > 64)
        {
            Warn(feature);
            feature = feature[..64];
        }

        _counts.AddOrUpdate(feature, 1, static (_, n) => n + 1);
    }

    public long HitsOf(string feature) => _counts.TryGetValue(feature, out long n) ? n : 0;

    public void Dispose() => Interlocked.Exchange(ref _timer, null)?.Dispose();

    private void EnsureStarted()
    {
        if (_started != 0 || Interlocked.CompareExchange(ref _started, 1, 0) != 0)
        {
            return;
        }

        Interlocked.Exchange(ref _timer, new Timer(_ => Send(), null, 1000, 1000));
    }

    private void Warn(string feature)
    {
        if (_warned)
        {
            return;
        }

        _warned = true;
        Console.Error.WriteLine("feature name too long: " + feature);
    }

    private void Send()
    {
        var counts = new Dictionary<string, long>(_counts);
        if (counts.Count > 0)
        {
            _sink.Send(counts);
        }
    }
}
