using System;
using System.Threading;

namespace Corpus.C5707;

public static class DiagnosticLog
{
    private static readonly object s_attach = new();
    private static Func<int, string, string> s_layout;
    private static volatile Action<string> s_sink;
    private static int s_floor;

    public static bool IsAttached => s_sink is not null;

    public static void Attach(Action<string> sink, Func<int, string, string> layout, int floor)
    {
        ArgumentNullException.ThrowIfNull(sink);
        ArgumentNullException.ThrowIfNull(layout);
        lock (s_attach)
        {
            if (s_sink is not null)
            {
                throw new InvalidOperationException("a sink is attached already");
            }

            s_floor = floor;
            s_layout = layout;
            s_sink = sink;
        }
    }

    public static void Write(int level, string text)
    {
        if (!IsAttached || level < s_floor)
        {
            return;
        }

        string line = s_layout(level, text);
        s_sink(line);
    }
}
