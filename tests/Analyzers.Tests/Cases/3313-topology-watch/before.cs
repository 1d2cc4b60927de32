using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C3313;

public sealed class TopologyWatch : IDisposable
{
    private sealed class Topology
    {
        public string Leader = "";
        public readonly List<string> Followers = new();
    }

    private readonly Func<string[]> _poll;
    private readonly Timer _timer;
    private Topology _current = new();

    public TopologyWatch(Func<string[]> poll)
    {
        _poll = poll;
        _timer = new Timer(_ => Refresh(), null, TimeSpan.Zero, TimeSpan.FromSeconds(15));
    }

    public string ForWrite() => _current.Leader;

    public string ForRead(int seed)
    {
        var topology = _current;
        var followers = topology.Followers;
        return followers.Count == 0 ? topology.Leader : followers[seed % followers.Count];
    }

    public void Dispose() => _timer.Dispose();

    private void Refresh()
    {
        string[] nodes = _poll();
        _current = new Topology();
        foreach (string node in nodes)
        {
            if (node.StartsWith('*'))
            {
                _current.Leader = node[1..];
            }
            else
            {
                _current.Followers.Add(node);
            }
        }
    }
}
