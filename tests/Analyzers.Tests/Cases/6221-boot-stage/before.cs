using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C6221;

public static class BootBanner
{
    private static int s_stage;
    private static string s_title;
    private static DateTime s_finished;

    public static void Begin(Func<string> title)
    {
        ThreadPool.QueueUserWorkItem(_ =>
        {
            s_title = title();
            s_finished = DateTime.UtcNow;
            Thread.VolatileWrite(ref s_stage, 3);
        });
    }

    public static string Line => Thread.VolatileRead(ref s_stage) == 3
        ? s_title + " since " + s_finished.ToString("T")
        : "(starting)";
}
