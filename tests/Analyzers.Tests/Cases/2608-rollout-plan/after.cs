using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C2608;

public sealed class RolloutPlan
{
    public string Revision { get; init; }

    public int Percent { get; set; }

    public HashSet<string> Cohorts { get; } = new();
}

public static class Rollout
{
    private static readonly object s_swap = new();
    private static volatile RolloutPlan s_plan;
    private static Timer s_timer;

    public static void Watch(Func<string> download)
    {
        lock (s_swap)
        {
            s_timer ??= new Timer(_ => Accept(download()), null, TimeSpan.Zero, TimeSpan.FromMinutes(1));
        }
    }

    public static bool Includes(string user, string cohort)
    {
        RolloutPlan plan = s_plan;
        if (plan == null)
        {
            return false;
        }

        return plan.Cohorts.Contains(cohort) || Bucket(user) < plan.Percent;
    }

    private static void Accept(string text)
    {
        string[] parts = text.Split('|');
        lock (s_swap)
        {
            if (s_plan != null && s_plan.Revision == parts[0])
            {
                return;
            }

            var next = new RolloutPlan { Revision = parts[0] };
            Fill(next, parts);
            s_plan = next;
        }
    }

    private static void Fill(RolloutPlan plan, string[] parts)
    {
        plan.Percent = int.Parse(parts[1]);
        for (int i = 2; i < parts.Length; i++)
        {
            plan.Cohorts.Add(parts[i]);
        }
    }

    private static int Bucket(string user)
    {
        uint h = 2166136261;
        foreach (char c in user)
        {
            h = unchecked((h ^ c) * 16777619);
        }

        return (int)(h % 100);
    }
}
