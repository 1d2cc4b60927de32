using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C6108;

internal static class TimeBeacon
{
    private static volatile string s_server;
    private static volatile int s_stratum;
    private static bool s_synchronized;

    public static void Start(Func<(string Server, int Stratum)> query)
    {
        var thread = new Thread(() =>
        {
            var (server, stratum) = query();
            s_server = server;
            s_stratum = stratum;
            s_synchronized = true;
        });
        thread.IsBackground = true;
        thread.Start();
    }

    public static string Describe()
    {
        bool known = s_synchronized;
        return known ? s_server.ToUpperInvariant() + " (stratum " + s_stratum + ")" : "free running";
    }
}
