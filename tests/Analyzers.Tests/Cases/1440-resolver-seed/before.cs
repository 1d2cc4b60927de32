using System;
using System.Collections.Generic;
using System.Net;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C1440;

public sealed class ResolverSeed
{
    private readonly object _seed = new();
    private readonly string _path;
    private bool _seeded;
    private IPAddress[] _servers;
    private string _suffix;
    private int _attempts;

    public ResolverSeed(string path) => _path = path;

    public string Qualify(string host)
    {
        EnsureSeeded();
        return host.Contains('.') || _suffix.Length == 0 ? host : host + "." + _suffix;
    }

    public IPAddress ServerFor(int attempt)
    {
        EnsureSeeded();
        return attempt < _attempts ? _servers[attempt % _servers.Length] : null;
    }

    private void EnsureSeeded()
    {
        bool seeded = _seeded;
        Volatile.ReadBarrier();
        if (seeded)
        {
            return;
        }

        lock (_seed)
        {
            if (_seeded)
            {
                return;
            }

            var servers = new List<IPAddress>();
            string suffix = "";
            foreach (var line in System.IO.File.ReadLines(_path))
            {
                var words = line.Split(' ', StringSplitOptions.RemoveEmptyEntries);
                if (words.Length == 2 && words[0] == "nameserver")
                {
                    servers.Add(IPAddress.Parse(words[1]));
                }
                else if (words.Length == 2 && words[0] == "search")
                {
                    suffix = words[1];
                }
            }

            _servers = servers.Count == 0 ? new[] { IPAddress.Loopback } : servers.ToArray();
            _suffix = suffix;
            _attempts = _servers.Length * 2;
            Volatile.WriteBarrier();
            _seeded = true;
        }
    }
}
