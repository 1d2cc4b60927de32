using System.Collections.Generic;
using System.Diagnostics;
using System.Threading.Tasks;
using System.Threading;
using System;

namespace Corpus.C3012;

public static class CounterCategory
{
    private static readonly object s_lock = new object();
    private static int s_registered;
    private static string s_instanceName;
    private static Guid s_instanceId;
    private static long[] s_samples;

    public static string InstanceName
    {
        get
        {
            if (Volatile.Read(ref s_registered) == 0)
                Register();

            return s_instanceName;
        }
    }

    public static void Sample(int counter, long value)
    {
        if (Volatile.Read(ref s_registered) != 1)
            Register();

        Interlocked.Exchange(ref s_samples[counter], value);
    }

    public static string Export(int counter)
    {
        return InstanceName + "/" + counter + "=" + Interlocked.Read(ref s_samples[counter]) + " " + s_instanceId.ToString("N");
    }

    private static void Register()
    {
        lock (s_lock)
        {
            if (s_registered == 1)
                return;

            using (Process process = Process.GetCurrentProcess())
            {
                s_instanceName = Sanitize(process.ProcessName) + "_p" + process.Id;
            }

            s_instanceId = Guid.NewGuid();
            s_samples = new long[Environment.ProcessorCount * 4];
            Interlocked.Exchange(ref s_registered, 1);
        }
    }

    private static string Sanitize(string name)
    {
        char[] chars = name.ToCharArray();
        for (int i = 0; i < chars.Length; i++)
        {
            if (chars[i] == '(' || chars[i] == ')' || chars[i] == '#' || chars[i] == '/')
                chars[i] = '_';
        }

        return new string(chars, 0, Math.Min(chars.Length, 64));
    }
}
