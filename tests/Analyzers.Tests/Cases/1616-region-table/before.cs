using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C1616;

public sealed class RegionTable(Func<string, string[]> query, bool loaded, string[] names, string[] zones)
{
    private readonly Lock _fill = new();

    public RegionTable(Func<string, string[]> query)
        : this(query, false, null, null)
    {
    }

    public int Count
    {
        get
        {
            Fill();
            return names.Length;
        }
    }

    public static RegionTable Fixed(params string[] pairs)
    {
        var left = new string[pairs.Length];
        var right = new string[pairs.Length];
        for (int i = 0; i < pairs.Length; i++)
        {
            int at = pairs[i].IndexOf('=');
            left[i] = pairs[i][..at];
            right[i] = pairs[i][(at + 1)..];
        }

        return new RegionTable(null, true, left, right);
    }

    public string ZoneOf(string region)
    {
        Fill();
        int at = Array.IndexOf(names, region);
        return at < 0 ? "UTC" : zones[at];
    }

    private void Fill()
    {
        if (loaded is true)
        {
            return;
        }

        lock (_fill)
        {
            if (loaded is true)
            {
                return;
            }

            names = query("select name from region order by id");
            zones = query("select zone from region order by id");
            loaded = true;
        }
    }
}
