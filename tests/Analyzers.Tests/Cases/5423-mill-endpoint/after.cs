using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C5423;

public static class MillDirectory
{
    private static readonly object s_resolve = new();
    private static volatile bool s_resolved;
    private static string s_host;
    private static int s_port;
    private static int s_weight;

    public static string Address
    {
        get
        {
            Resolve();
            return s_host + ":" + s_port;
        }
    }

    public static int Share(int load)
    {
        Resolve();
        return load * s_weight / 100;
    }

    private static void Resolve()
    {
        if (s_resolved)
        {
            return;
        }

        lock (s_resolve)
        {
            if (s_resolved)
            {
                return;
            }

            var record = (Environment.GetEnvironmentVariable("MILL_RECORD") ?? "localhost 80 100").Split(' ');
            s_host = record[0];
            s_port = int.Parse(record[1]);
            s_weight = int.Parse(record[2]);
            s_resolved = true;
        }
    }
}
