using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C3924;

public interface IGossip
{
    IReadOnlyList<string> Members(TimeSpan wait);
}

public sealed class Membership
{
    internal volatile bool Joined;
    internal string[] Ring;
    internal int SelfIndex;

    public int ReplicaCount { get; init; } = 2;
}

public sealed class ClusterNode : IDisposable
{
    private readonly IGossip _gossip;
    private readonly Thread _joiner;
    private volatile bool _leaving;

    public ClusterNode(string name, IGossip gossip)
    {
        Name = name;
        _gossip = gossip;
        _joiner = new Thread(Join) { IsBackground = true, Name = "join " + name };
    }

    public string Name { get; }

    public Membership Membership { get; } = new();

    public void Start() => _joiner.Start();

    public void Dispose() => _leaving = true;

    private void Join()
    {
        var pause = TimeSpan.FromMilliseconds(200);
        while (!_leaving)
        {
            var members = _gossip.Members(pause);
            if (members.Count > Membership.ReplicaCount && members.Contains(Name))
            {
                var ring = members.Order(StringComparer.Ordinal).ToArray();
                Membership.SelfIndex = Array.IndexOf(ring, Name);
                Membership.Ring = ring;
                Membership.Joined = true;
                return;
            }

            pause = TimeSpan.FromMilliseconds(Math.Min(5000, pause.TotalMilliseconds * 2));
        }
    }
}

public sealed class RingRouter
{
    private readonly ClusterNode _node;

    public RingRouter(ClusterNode node) => _node = node;

    public bool IsLocal(int key)
    {
        if (!_node.Membership.Joined)
        {
            return true;
        }

        int length = _node.Membership.Ring.Length;
        int distance = ((_node.Membership.SelfIndex - Home(key, length)) + length) % length;
        return distance < _node.Membership.ReplicaCount;
    }

    public IEnumerable<string> Owners(int key)
    {
        var membership = _node.Membership;
        if (!membership.Joined)
        {
            yield return _node.Name;
            yield break;
        }

        string[] ring = membership.Ring;
        int home = Home(key, ring.Length);
        for (int i = 0; i < membership.ReplicaCount; i++)
        {
            yield return ring[(home + i) % ring.Length];
        }
    }

    private static int Home(int key, int length) => (int)((uint)(key * 0x9E3779B1) % (uint)length);
}
