using System;
using System.IO;
using System.Threading;

namespace Corpus.C5708;

public sealed class RequestOptions
{
    private static readonly object s_noticeLock = new();
    private static bool s_noticed;
    private static string s_firstCaller;
    private static DateTime s_noticedAt;
    private readonly TextWriter _log;

    public RequestOptions(TextWriter log) => _log = log;

    public TimeSpan Timeout { get; init; } = TimeSpan.FromSeconds(100);

    public int TimeoutSeconds
    {
        get
        {
            NoticeOnce(nameof(TimeoutSeconds));
            return (int)Timeout.TotalSeconds;
        }
    }

    public static string Report()
    {
        lock (s_noticeLock)
        {
            return s_noticed ? s_firstCaller + " at " + s_noticedAt.ToString("O") : "none";
        }
    }

    private void NoticeOnce(string member)
    {
        if (s_noticed)
        {
            return;
        }

        lock (s_noticeLock)
        {
            if (s_noticed)
            {
                return;
            }

            s_noticed = true;
            s_firstCaller = member;
            s_noticedAt = DateTime.UtcNow;
            _log.WriteLine(member + " is obsolete, use Timeout");
        }
    }
}
