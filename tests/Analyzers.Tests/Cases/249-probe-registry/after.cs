using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C249;

internal static class ProbeRegistry
{
    private static readonly object s_register = new object();
    private static string[] s_names = new string[8];
    private static Func<long>[] s_probes = new Func<long>[8];
    private static int s_count;

    public static void Register(string name, Func<long> probe)
    {
        lock (s_register)
        {
            if (s_count == s_names.Length)
            {
                Array.Resize(ref s_names, s_count * 2);
                Array.Resize(ref s_probes, s_count * 2);
            }

            s_names[s_count] = name;
            s_probes[s_count] = probe;
            Volatile.Write(ref s_count, s_count + 1);
        }
    }

    public static Timer DumpEvery(TimeSpan period, Action<string, long> sink)
    {
        return new Timer(_ => Dump(sink), null, period, period);
    }

    private static void Dump(Action<string, long> sink)
    {
        int n = Volatile.Read(ref s_count);
        for (int i = 0; i < n; i++)
        {
            sink(s_names[i], s_probes[i]());
        }
    }
}
