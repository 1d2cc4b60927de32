using System.Collections.Generic;
using System.Threading.Tasks;
using System.Threading;
using System;

namespace Corpus.C2710;

public interface IZoneLookup
{
    bool TryFind(string service, out Uri endpoint, out string zone);
}

public sealed class ZoneResolver : IDisposable
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(5);

    private readonly IZoneLookup _lookup;
    private readonly string _service;
    private readonly Timer _retry;
    private volatile Uri _endpoint;
    private volatile string _zone;
    private bool _resolved;
    private int _attempts;

    public ZoneResolver(IZoneLookup lookup, string service)
    {
        _lookup = lookup;
        _service = service;
        _retry = new Timer(Look);
    }

    public int Attempts => Volatile.Read(ref _attempts);

    public void Start() => _retry.Change(TimeSpan.Zero, Timeout.InfiniteTimeSpan);

    public bool TryEndpoint(out Uri endpoint)
    {
        endpoint = null;
        if (_resolved)
        {
            endpoint = new Uri(_endpoint, "v2/" + _zone.ToLowerInvariant());
        }

        return endpoint is not null;
    }

    public bool IsLocal(string zone) =>
        _resolved && _zone.StartsWith(zone, StringComparison.Ordinal);

    public void Dispose() => _retry.Dispose();

    private void Look(object state)
    {
        Interlocked.Increment(ref _attempts);
        if (_lookup.TryFind(_service, out Uri endpoint, out string zone))
        {
            _endpoint = endpoint;
            _zone = zone;
            _resolved = true;
        }
        else
        {
            _retry.Change(Pause, Timeout.InfiniteTimeSpan);
        }
    }
}
