using System;
using System.Collections.Generic;
using System.IO;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C2514;

public static partial class RegionTable
{
    private static readonly Lock s_load = new();
    private static int s_ready;
    private static string[] s_names;
    private static int[] s_offsets;

    public static string NameOf(int region)
    {
        if (Volatile.Read(ref s_ready) == 0)
        {
            LoadEmbedded();
        }

        return (uint)region < (uint)s_names.Length ? s_names[region] : "unknown";
    }

    public static DateTimeOffset Local(DateTimeOffset utc, int region)
    {
        if (Volatile.Read(ref s_ready) == 0)
        {
            LoadEmbedded();
        }

        return utc.ToOffset(TimeSpan.FromMinutes(s_offsets[region]));
    }
}

public static partial class RegionTable
{
    public static bool TryOverride(string path)
    {
        string[] lines = File.ReadAllLines(path);
        lock (s_load)
        {
            if (s_ready != 0)
            {
                return false;
            }

            Fill(lines);
            s_ready = 1;
            return true;
        }
    }

    private static void LoadEmbedded()
    {
        lock (s_load)
        {
            if (s_ready == 0)
            {
                Fill(new[] { "utc 0", "cet 60", "ist 330" });
                Volatile.Write(ref s_ready, 1);
            }
        }
    }

    private static void Fill(string[] lines)
    {
        s_names = Array.ConvertAll(lines, static l => l[..l.IndexOf(' ')]);
        s_offsets = Array.ConvertAll(lines, static l => int.Parse(l[(l.IndexOf(' ') + 1)..]));
    }
}
