using System;
using System.Net;
using System.Threading;

namespace Corpus.C2414;

public interface IDnsSource
{
    IPAddress[] Query(string host, out int timeToLive);
}

public sealed class ResolverEntry
{
    private readonly IDnsSource _source;
    private readonly string _host;
    private SpinLock _spin = new(enableThreadOwnerTracking: false);
    private volatile bool _resolved;
    private IPAddress[] _addresses;
    private int _timeToLive;
    private int _next;

    public ResolverEntry(IDnsSource source, string host)
    {
        _source = source;
        _host = host;
    }

    public int TimeToLive => _resolved ? _timeToLive : 0;

    public IPEndPoint Pick(int port)
    {
        if (!_resolved)
        {
            Resolve();
        }

        var addresses = _addresses;
        if (addresses.Length == 0)
        {
            throw new InvalidOperationException("No address for " + _host);
        }

        uint turn = (uint)Interlocked.Increment(ref _next);
        return new IPEndPoint(addresses[turn % (uint)addresses.Length], port);
    }

    private void Resolve()
    {
        bool taken = false;
        try
        {
            _spin.Enter(ref taken);
            if (_resolved)
            {
                return;
            }

            _addresses = _source.Query(_host, out int seconds);
            _timeToLive = Math.Clamp(seconds, 5, 3600);
            _resolved = true;
        }
        finally
        {
            if (taken)
            {
                _spin.Exit();
            }
        }
    }
}
