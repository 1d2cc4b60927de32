using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.IO;
using System.Text;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C3302;

public static class AuditTrail
{
    private static readonly ConcurrentQueue<string> s_pending = new();
    private static readonly Timer s_pump = new(static _ => Flush(), null, 1000, 1000);
    private static bool s_opened;
    private static string s_path;
    private static Encoding s_encoding;

    public static void Write(string line) => s_pending.Enqueue(line);

    public static void Flush()
    {
        Open();
        while (s_pending.TryDequeue(out var line))
        {
            File.AppendAllText(s_path, line + "\n", s_encoding);
        }
    }

    public static void Stop()
    {
        s_pump.Dispose();
        Flush();
    }

    private static void Open()
    {
        if (s_opened)
        {
            return;
        }

        s_opened = true;
        string folder = Environment.GetEnvironmentVariable("AUDIT_DIR") ?? Path.GetTempPath();
        Directory.CreateDirectory(folder);
        s_path = Path.Combine(folder, "audit-" + Environment.ProcessId + ".log");
        s_encoding = Environment.GetEnvironmentVariable("AUDIT_UTF16") == "1" ? Encoding.Unicode : Encoding.UTF8;
    }
}
