using System.Collections.Generic;
using System.Threading.Tasks;
using System.Threading;
using System.Timers;
using System;

namespace Corpus.C3029;

public static class RequestStatistics
{
    private static readonly long[] s_counts = new long[6];
    private static bool s_started;
    private static System.Timers.Timer s_timer;
    private static DateTime s_startedUtc;

    public static void Count(int status)
    {
        EnsureReporting();
        int index = status / 100;
        if (index < 0 || index >= s_counts.Length)
            index = 0;

        Interlocked.Increment(ref s_counts[index]);
    }

    public static long Total()
    {
        EnsureReporting();
        long total = 0;
        for (int i = 0; i < s_counts.Length; i++)
            total += Interlocked.Read(ref s_counts[i]);

        return total;
    }

    public static TimeSpan Stop()
    {
        lock (typeof(RequestStatistics))
        {
            if (!s_started)
                return TimeSpan.Zero;

            s_timer.Stop();
            s_timer.Dispose();
            s_timer = null;
            s_started = false;
            return DateTime.UtcNow - s_startedUtc;
        }
    }

    private static void EnsureReporting()
    {
        if (!s_started)
        {
            lock (typeof(RequestStatistics))
            {
                if (!s_started)
                {
                    s_startedUtc = DateTime.UtcNow;
                    s_timer = new System.Timers.Timer(60000);
                    s_timer.Elapsed += new ElapsedEventHandler(OnElapsed);
                    s_timer.Start();
                    s_started = true;
                }
            }
        }
    }

    private static void OnElapsed(object sender, ElapsedEventArgs e)
    {
        for (int i = 0; i < s_counts.Length; i++)
        {
            long count = Interlocked.Exchange(ref s_counts[i], 0);
            if (count > 0)
                Console.WriteLine(e.SignalTime.ToString("s") + " " + i + "xx " + count);
        }
    }
}
