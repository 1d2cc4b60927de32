using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.S1733;

public sealed class GatewayProfile
{
    private readonly object _sync = new();

    internal bool Configured;
    internal int Retries;
    internal string[] Hosts;
    internal int[] Weights;

    public void Configure(IReadOnlyDictionary<string, string> settings)
    {
        Monitor.Enter(_sync);
        try
        {
            if (Configured)
            {
                return;
            }

            Retries = settings.TryGetValue("retries", out string text) ? int.Parse(text) : 3;
            Configured = true;
            ApplyHosts(settings["hosts"]);
        }
        finally
        {
            Monitor.Exit(_sync);
        }
    }

    private void ApplyHosts(string list)
    {
        string[] entries = list.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        var hosts = new string[entries.Length];
        var weights = new int[entries.Length];
        for (int i = 0; i < entries.Length; i++)
        {
            string[] pair = entries[i].Split('*');
            hosts[i] = pair[0];
            weights[i] = pair.Length > 1 ? int.Parse(pair[1]) : 1;
        }

        Hosts = hosts;
        Weights = weights;
    }
}

public sealed class GatewayDispatcher(GatewayProfile profile, IReadOnlyDictionary<string, string> settings)
{
    private int _turn;

    public string NextHost()
    {
        if (!profile.Configured)
        {
            profile.Configure(settings);
        }

        int total = 0;
        foreach (int weight in profile.Weights)
        {
            total += weight;
        }

        int point = (Interlocked.Increment(ref _turn) & int.MaxValue) % total;
        int at = 0;
        while (point >= profile.Weights[at])
        {
            point -= profile.Weights[at++];
        }

        return profile.Hosts[at];
    }
}
