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
    private static readonly Lazy<(string Path, Encoding Encoding)> s_target = new(Open);
    private static readonly Timer s_pump = new(static _ => Flush(), null, 1000, 1000);

    public static void Write(string line) => s_pending.Enqueue(line);

    public static void Flush()
    {
        var (path, encoding) = s_target.Value;
        while (s_pending.TryDequeue(out var line))
        {
            File.AppendAllText(path, line + "\n", encoding);
        }
    }

    public static void Stop()
    {
        s_pump.Dispose();
        Flush();
    }

    private static (string Path, Encoding Encoding) Open()
    {
        string folder = Environment.GetEnvironmentVariable("AUDIT_DIR") ?? Path.GetTempPath();
        Directory.CreateDirectory(folder);
        return (
            Path.Combine(folder, "audit-" + Environment.ProcessId + ".log"),
            Environment.GetEnvironmentVariable("AUDIT_UTF16") == "1" ? Encoding.Unicode : Encoding.UTF8);
    }
}
