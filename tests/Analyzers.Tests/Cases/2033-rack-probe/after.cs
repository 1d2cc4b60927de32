using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C2033;

public sealed record RackNode(string Name, int Slot);

public interface IRackBus
{
    string Zone { get; }

    bool TryPing(int slot, out string name);
}

public static class RackProbe
{
    private const int Idle = 0;
    private const int Probing = 1;
    private const int Probed = 2;

    private static int s_state;
    private static RackNode[] s_nodes;
    private static string s_zone;

    public static RackNode[] Nodes(IRackBus bus)
    {
        Probe(bus);
        return s_nodes;
    }

    public static string QualifiedName(IRackBus bus, int slot)
    {
        Probe(bus);
        foreach (var node in s_nodes)
        {
            if (node.Slot == slot)
            {
                return s_zone + "/" + node.Name;
            }
        }

        return s_zone + "/empty-" + slot.ToString();
    }

    private static void Probe(IRackBus bus)
    {
        if (Volatile.Read(ref s_state) == Probed)
        {
            return;
        }

        if (Interlocked.CompareExchange(ref s_state, Probing, Idle) == Idle)
        {
            var nodes = new List<RackNode>();
            for (int slot = 0; slot < 42; slot++)
            {
                if (bus.TryPing(slot, out var name))
                {
                    nodes.Add(new RackNode(name, slot));
                }
            }

            s_nodes = nodes.ToArray();
            s_zone = bus.Zone;
            Volatile.Write(ref s_state, Probed);
            return;
        }

        var wait = new SpinWait();
        while (Volatile.Read(ref s_state) != Probed)
        {
            wait.SpinOnce();
        }
    }
}
