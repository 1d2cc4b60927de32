using System;
using System.Collections.Generic;
using System.Threading;

namespace Corpus.C5716;

public static class ClusterWarmup
{
    private sealed class Probe
    {
        public bool Alive;
        public long Latency;
        public string Release;
    }

    public static int Fastest(IReadOnlyList<Uri> nodes, Func<Uri, (long Latency, string Release)> ping, string release)
    {
        var probes = new Probe[nodes.Count];
        var answered = new CountdownEvent(nodes.Count);
        for (int i = 0; i < probes.Length; i++)
        {
            var node = nodes[i];
            var probe = probes[i] = new Probe();
            ThreadPool.QueueUserWorkItem(_ =>
            {
                try
                {
                    var reply = ping(node);
                    probe.Alive = true;
                    probe.Latency = reply.Latency;
                    probe.Release = reply.Release;
                }
                catch (TimeoutException)
                {
                    probe.Alive = false;
                }
                finally
                {
                    answered.Signal();
                }
            });
        }

        answered.Wait();

        int best = -1;
        for (int i = 0; i < probes.Length; i++)
        {
            if (probes[i].Alive && probes[i].Release == release
                && (best < 0 || probes[i].Latency < probes[best].Latency))
            {
                best = i;
            }
        }

        return best;
    }
}
