using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C1511;

public static class TelemetryDefaults
{
    private static readonly object s_sync = new();
    private static bool s_configured;
    private static Uri s_endpoint;
    private static int s_batch;
    private static Dictionary<string, string> s_headers;

    public static Uri Endpoint => Volatile.Read(ref s_configured) ? s_endpoint : new Uri("http://localhost:4318");

    public static int BatchSize => Volatile.Read(ref s_configured) ? s_batch : 512;

    public static void Decorate(IDictionary<string, string> request)
    {
        if (!Volatile.Read(ref s_configured))
        {
            FromEnvironment();
        }

        foreach (var (name, value) in s_headers)
        {
            request[name] = value;
        }
    }

    public static bool TryConfigure(Uri endpoint, int batch, IEnumerable<KeyValuePair<string, string>> headers)
    {
        lock (s_sync)
        {
            if (s_configured)
            {
                return false;
            }

            s_endpoint = endpoint;
            s_batch = Math.Clamp(batch, 1, 4096);
            s_headers = new Dictionary<string, string>(headers, StringComparer.OrdinalIgnoreCase);
            s_configured = true;
            return true;
        }
    }

    private static void FromEnvironment()
    {
        lock (s_sync)
        {
            if (s_configured)
            {
                return;
            }

            string raw = Environment.GetEnvironmentVariable("OTLP_HEADERS") ?? "";
            s_headers = raw.Split(',', StringSplitOptions.RemoveEmptyEntries)
                .Select(static part => part.Split('=', 2))
                .Where(static pair => pair.Length == 2)
                .ToDictionary(static pair => pair[0].Trim(), static pair => pair[1].Trim());
            s_endpoint = new Uri(Environment.GetEnvironmentVariable("OTLP_ENDPOINT") ?? "http://localhost:4318");
            s_batch = 512;
            s_configured = true;
        }
    }
}
