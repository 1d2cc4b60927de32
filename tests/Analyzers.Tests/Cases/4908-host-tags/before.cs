using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C4908;

public static class HostTags
{
    private static int s_begun;
    private static string s_host;
    private static string[] s_labels;

    public static string Decorate(string metric, double value)
    {
        Begin();
        return $"{metric}{{host={s_host},{string.Join(',', s_labels)}}} {value}";
    }

    public static int LabelCount()
    {
        Begin();
        return s_labels.Length;
    }

    private static void Begin()
    {
        if (Interlocked.CompareExchange(ref s_begun, 1, 0) != 0)
        {
            return;
        }

        var labels = new List<string>();
        foreach (System.Collections.DictionaryEntry pair in Environment.GetEnvironmentVariables())
        {
            if (pair.Key is string key && key.StartsWith("METRIC_", StringComparison.Ordinal))
            {
                labels.Add(key[7..].ToLowerInvariant() + "=" + pair.Value);
            }
        }

        s_labels = labels.ToArray();
        s_host = Environment.MachineName;
    }
}
