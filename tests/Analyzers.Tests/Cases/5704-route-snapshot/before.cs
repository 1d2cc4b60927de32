using System;
using System.Collections.Generic;
using System.Threading;

namespace Corpus.C5704;

public sealed class RouteFeed : IDisposable
{
    private sealed class Snapshot
    {
        public bool Ready;
        public int Version;
        public string Default;
        public Dictionary<string, string> Hosts;
    }

    private readonly object _publish = new();
    private readonly Func<IEnumerable<KeyValuePair<string, string>>> _source;
    private readonly Timer _timer;
    private Snapshot _snapshot;

    public RouteFeed(Func<IEnumerable<KeyValuePair<string, string>>> source)
    {
        _source = source;
        _timer = new Timer(Reload, null, TimeSpan.Zero, TimeSpan.FromSeconds(15));
    }

    public string Upstream(string host, ref int seen)
    {
        if (_snapshot is not { Ready: true } current)
        {
            return "localhost";
        }

        if (current.Version != seen)
        {
            seen = current.Version;
        }

        return current.Hosts.TryGetValue(host, out var upstream) ? upstream : current.Default;
    }

    private void Reload(object state)
    {
        var hosts = new Dictionary<string, string>(_source(), StringComparer.OrdinalIgnoreCase);
        lock (_publish)
        {
            var next = new Snapshot { Hosts = hosts };
            next.Default = hosts.TryGetValue("*", out var any) ? any : "localhost";
            next.Version = (_snapshot?.Version ?? 0) + 1;
            next.Ready = hosts.Count > 0;
            _snapshot = next;
        }
    }

    public void Dispose() => _timer.Dispose();
}
