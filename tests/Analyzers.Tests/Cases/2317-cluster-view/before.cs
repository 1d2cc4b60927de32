using System;
using System.Threading;

namespace Corpus.C2317;

public sealed class TopologyView
{
    public bool Known;
    public string Primary;
    public string[] Replicas;
}

public sealed class Topology
{
    public TopologyView View { get; } = new();

    public int Probes;
}

public sealed class ClusterContext
{
    public Topology Topology { get; } = new();

    public long Epoch { get; set; }
}

public interface IClusterProbe
{
    string[] ListMembers(out long epoch);
}

public sealed class TopologyMonitor
{
    private readonly Lock _refresh = new();
    private readonly IClusterProbe _probe;

    public TopologyMonitor(IClusterProbe probe) => _probe = probe;

    public void Discover(ClusterContext context)
    {
        lock (_refresh)
        {
            var view = context.Topology.View;
            if (view.Known)
            {
                return;
            }

            context.Topology.Probes++;
            string[] members = _probe.ListMembers(out long epoch);
            context.Epoch = epoch;
            view.Primary = members[0];
            view.Replicas = members[1..];
            view.Known = true;
        }
    }
}

public sealed class ClusterClient
{
    private readonly ClusterContext _context;
    private readonly TopologyMonitor _monitor;

    public ClusterClient(ClusterContext context, TopologyMonitor monitor)
    {
        _context = context;
        _monitor = monitor;
    }

    public string RouteFor(string key, bool write)
    {
        bool known = _context.Topology.View.Known;
        if (!known)
        {
            _monitor.Discover(_context);
        }

        var view = _context.Topology.View;
        if (write || view.Replicas.Length == 0)
        {
            return view.Primary + "#" + _context.Epoch;
        }

        uint slot = (uint)key.GetHashCode(StringComparison.Ordinal) % (uint)view.Replicas.Length;
        return view.Replicas[slot] + "#" + _context.Epoch;
    }
}
