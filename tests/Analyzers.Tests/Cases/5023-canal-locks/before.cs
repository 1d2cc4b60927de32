using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C5023;

public static class CanalRules
{
    private static readonly Dictionary<string, int> s_depths = new(StringComparer.OrdinalIgnoreCase);
    private static bool s_metric;
    private static int s_shallowest;

    static CanalRules()
    {
        s_metric = System.Globalization.RegionInfo.CurrentRegion.IsMetric;
        s_depths["Upper Basin"] = 210;
        s_depths["Mill Cut"] = 165;
        s_depths["Long Pound"] = 240;
        s_shallowest = int.MaxValue;
        foreach (int depth in s_depths.Values)
        {
            s_shallowest = Math.Min(s_shallowest, depth);
        }
    }

    public static string Advise(string reach, int draught)
    {
        int depth = s_depths.TryGetValue(reach, out int d) ? d : s_shallowest;
        int spare = depth - draught;
        return s_metric ? spare + " cm" : (spare / 2.54).ToString("F0") + " in";
    }

    public static Task<string[]> AdviseFleetAsync(IEnumerable<(string Reach, int Draught)> boats)
    {
        var advice = new List<Task<string>>();
        foreach (var (reach, draught) in boats)
        {
            advice.Add(Task.Run(() => Advise(reach, draught)));
        }

        return Task.WhenAll(advice);
    }
}
