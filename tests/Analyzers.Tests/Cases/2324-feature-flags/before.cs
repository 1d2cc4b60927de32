using System;
using System.Collections.Generic;
using System.Threading;

namespace Corpus.C2324;

public sealed class FlagSet
{
    public Dictionary<string, bool> Values { get; } = new(StringComparer.Ordinal);

    public HashSet<string> Pinned { get; } = new(StringComparer.Ordinal);

    public long Version { get; set; }
}

public interface IFlagSource
{
    long CopyTo(IDictionary<string, bool> values, ISet<string> pinned);
}

public interface IFeatureService
{
    bool IsEnabled(string feature);

    long Version { get; }
}

public sealed class FeatureService : IFeatureService, IDisposable
{
    private readonly IFlagSource _source;
    private readonly object _refresh = new();
    private readonly Timer _timer;
    private FlagSet _current = new();

    public FeatureService(IFlagSource source, TimeSpan period)
    {
        _source = source;
        _timer = new Timer(_ => Refresh(), null, TimeSpan.Zero, period);
    }

    public long Version => _current.Version;

    public bool IsEnabled(string feature) => _current.Values.TryGetValue(feature, out bool on) && on;

    public void Dispose() => _timer.Dispose();

    private void Refresh()
    {
        lock (_refresh)
        {
            var next = new FlagSet();
            FlagSet previous = Interlocked.Exchange(ref _current, next);
            Fill(next, previous);
        }
    }

    private void Fill(FlagSet target, FlagSet previous)
    {
        long version = _source.CopyTo(target.Values, target.Pinned);
        foreach (string name in previous.Pinned)
        {
            target.Values[name] = previous.Values[name];
        }

        target.Version = version;
    }
}
