using System;
using System.Net;
using System.Threading;

namespace Corpus.C5701;

public sealed class CachedResolver
{
    private readonly Func<string, IPAddress[]> _lookup;
    private readonly string _host;
    private readonly long _ttlMilliseconds;
    private readonly object _refresh = new();
    private long _freshUntil;
    private IPAddress[] _addresses;
    private int _cursor;

    public CachedResolver(string host, TimeSpan ttl, Func<string, IPAddress[]> lookup)
    {
        _host = host;
        _ttlMilliseconds = (long)ttl.TotalMilliseconds;
        _lookup = lookup;
    }

    public IPEndPoint Next(int port)
    {
        if (Environment.TickCount64 >= _freshUntil)
        {
            Refresh();
        }

        var pool = _addresses;
        uint turn = (uint)Interlocked.Increment(ref _cursor);
        return new IPEndPoint(pool[turn % (uint)pool.Length], port);
    }

    private void Refresh()
    {
        lock (_refresh)
        {
            long now = Environment.TickCount64;
            if (now < _freshUntil)
            {
                return;
            }

            var found = _lookup(_host);
            if (found.Length == 0)
            {
                throw new InvalidOperationException("no address for " + _host);
            }

            _addresses = found;
            _freshUntil = now + _ttlMilliseconds;
        }
    }
}
