using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C6422;

public sealed class RouteSource
{
    private readonly Func<CancellationToken, Task<string[]>> _fetch;
    private int _revision;
    private string[] _targets = Array.Empty<string>();

    public RouteSource(Func<CancellationToken, Task<string[]>> fetch) => _fetch = fetch;

    public Task RunAsync(TimeSpan period, CancellationToken stop) => Task.Run(async () =>
    {
        while (!stop.IsCancellationRequested)
        {
            var targets = await _fetch(stop).ConfigureAwait(false);
            if (targets.Length > 0)
            {
                Replace(targets);
            }

            await Task.Delay(period, stop).ConfigureAwait(false);
        }
    });

    internal bool TryRefresh(ref int seen, ref string[] targets)
    {
        int revision = Volatile.Read(ref _revision);
        if (revision == seen)
        {
            return false;
        }

        seen = revision;
        targets = _targets;
        return true;
    }

    private void Replace(string[] targets)
    {
        Array.Sort(targets, StringComparer.Ordinal);
        _targets = targets;
        Interlocked.Increment(ref _revision);
    }
}

public sealed class RouteCursor
{
    private readonly RouteSource _source;
    private string[] _targets = Array.Empty<string>();
    private int _seen;
    private int _at;

    public RouteCursor(RouteSource source) => _source = source;

    public string Next()
    {
        if (_source.TryRefresh(ref _seen, ref _targets))
        {
            _at = 0;
        }

        return _targets.Length == 0 ? null : _targets[_at++ % _targets.Length];
    }
}
