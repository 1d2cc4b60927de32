using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Linq;
using System.Net;
using System.Threading;

namespace Corpus.C6415;

public sealed class PeerFinder
{
    private readonly ConcurrentDictionary<string, Peer> _peers = new(StringComparer.Ordinal);
    private readonly Func<(string Name, IPEndPoint From, int Weight)> _receive;

    public PeerFinder(Func<(string Name, IPEndPoint From, int Weight)> receive, IEnumerable<string> expected)
    {
        _receive = receive;
        foreach (var name in expected)
        {
            _peers[name] = new Peer(name);
        }
    }

    public void Start() => new Thread(Listen) { IsBackground = true, Name = "peer-finder" }.Start();

    public string[] Ranked() =>
        _peers.Values
            .Where(static p => p.Heard)
            .OrderByDescending(static p => p.Weight)
            .Select(static p => p.Name + "=" + p.Address.Port)
            .ToArray();

    private void Listen()
    {
        while (true)
        {
            var (name, from, weight) = _receive();
            if (from == null)
            {
                return;
            }

            if (_peers.TryGetValue(name, out var peer))
            {
                peer.Announce(from, weight);
            }
        }
    }

    private sealed class Peer
    {
        public Peer(string name) => Name = name;

        public string Name { get; }

        public bool Heard { get; private set; }

        public IPEndPoint Address { get; private set; }

        public int Weight { get; private set; }

        public void Announce(IPEndPoint from, int weight)
        {
            if (!Heard)
            {
                Address = from;
                Weight = weight;
                Heard = true;
            }
        }
    }
}
