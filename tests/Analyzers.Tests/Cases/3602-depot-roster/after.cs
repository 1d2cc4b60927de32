using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C3602;

public static class DepotRoster
{
    private static readonly object s_door = new();
    private static volatile bool s_posted;
    private static string s_foreman;
    private static Dictionary<int, string> s_bays;

    public static bool Posted => s_posted;

    public static string Describe(int bay)
    {
        Post();
        return s_bays.TryGetValue(bay, out string who) ? who : s_foreman;
    }

    public static int Bays()
    {
        Post();
        return s_bays.Count;
    }

    private static void Post()
    {
        if (Posted)
            return;

        bool taken = false;
        try
        {
            Monitor.Enter(s_door, ref taken);
            if (Posted)
                return;

            s_foreman = Environment.GetEnvironmentVariable("DEPOT_FOREMAN") ?? "unassigned";
            var bays = new Dictionary<int, string>();
            foreach (string line in System.IO.File.ReadLines("bays.txt"))
            {
                int eq = line.IndexOf('=');
                bays[int.Parse(line.AsSpan(0, eq))] = line[(eq + 1)..];
            }

            s_bays = bays;
            s_posted = true;
        }
        finally
        {
            if (taken)
                Monitor.Exit(s_door);
        }
    }
}
