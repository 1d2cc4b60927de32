using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C4908;

public static class HostTags
{
    private static readonly Lazy<(string Host, string[] Labels)> s_tags = new(Collect);

    public static string Decorate(string metric, double value)
    {
        var (host, labels) = s_tags.Value;
        return $"{metric}{{host={host},{string.Join(',', labels)}}} {value}";
    }

    public static int LabelCount() => s_tags.Value.Labels.Length;

    private static (string Host, string[] Labels) Collect()
    {
        var labels = new List<string>();
        foreach (System.Collections.DictionaryEntry pair in Environment.GetEnvironmentVariables())
        {
            if (pair.Key is string key && key.StartsWith("METRIC_", StringComparison.Ordinal))
            {
                labels.Add(key[7..].ToLowerInvariant() + "=" + pair.Value);
            }
        }

        return (Environment.MachineName, labels.ToArray());
    }
}
