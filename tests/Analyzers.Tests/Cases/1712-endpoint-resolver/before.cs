using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.S1712;

public sealed class EndpointResolver
{
    private readonly object _query = new();
    private readonly Func<string, IReadOnlyList<string>> _lookup;
    private readonly string _service;
    private volatile string[] _addresses;
    private volatile string _zone;
    private bool _resolved;
    private int _lookups;

    public EndpointResolver(string service, Func<string, IReadOnlyList<string>> lookup)
    {
        _service = service;
        _lookup = lookup;
    }

    public int Lookups => Volatile.Read(ref _lookups);

    public string Zone
    {
        get
        {
            if (!_resolved)
            {
                Resolve();
            }

            return _zone;
        }
    }

    public string Pick(int hash)
    {
        if (!_resolved)
        {
            Resolve();
        }

        string[] addresses = _addresses;
        return addresses[(hash & int.MaxValue) % addresses.Length];
    }

    private void Resolve()
    {
        lock (_query)
        {
            if (_resolved)
            {
                return;
            }

            Interlocked.Increment(ref _lookups);
            var records = _lookup(_service);
            var addresses = new string[records.Count];
            string zone = "default";
            for (int i = 0; i < addresses.Length; i++)
            {
                int at = records[i].IndexOf('@');
                addresses[i] = at < 0 ? records[i] : records[i][..at];
                if (at >= 0)
                {
                    zone = records[i][(at + 1)..];
                }
            }

            _addresses = addresses;
            _zone = zone;
            _resolved = true;
        }
    }
}
