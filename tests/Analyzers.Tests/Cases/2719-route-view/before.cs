using System.Collections.Generic;
using System.Threading.Tasks;
using System.Threading;
using System;

namespace Corpus.C2719;

public sealed record Route(string Prefix, string Target);

public interface IRouteStore
{
    Route[] Load();
}

public sealed class RouteSource : IDisposable
{
    private readonly IRouteStore _store;
    private readonly Timer _poll;
    private Route[] _routes;
    private int _stamp;

    public RouteSource(IRouteStore store, TimeSpan period)
    {
        _store = store;
        _routes = store.Load();
        _stamp = 1;
        _poll = new Timer(static s => ((RouteSource)s).Poll(), this, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
        Period = period;
    }

    public TimeSpan Period { get; }

    public void Start() => _poll.Change(Period, Timeout.InfiniteTimeSpan);

    public int Stamp => _stamp;

    internal Route[] Routes => _routes;

    public void Dispose() => _poll.Dispose();

    private void Poll()
    {
        Route[] fresh = _store.Load();
        if (!fresh.AsSpan().SequenceEqual(_routes))
        {
            _routes = fresh;
            _stamp++;
        }

        _poll.Change(Period, Timeout.InfiniteTimeSpan);
    }
}

public sealed class RouteView
{
    private readonly RouteSource _source;
    private readonly SortedList<string, string> _targets = new(StringComparer.Ordinal);
    private string _gateway;
    private int _seen;

    public RouteView(RouteSource source) => _source = source;

    public string Resolve(string prefix)
    {
        int stamp = _source.Stamp;
        if (stamp != _seen)
        {
            _targets.Clear();
            _gateway = "";
            foreach (Route route in _source.Routes)
            {
                _targets[route.Prefix] = route.Target;
                _gateway = route.Target;
            }

            _seen = stamp;
        }

        return _targets.TryGetValue(prefix, out string target) ? target : _gateway;
    }
}
