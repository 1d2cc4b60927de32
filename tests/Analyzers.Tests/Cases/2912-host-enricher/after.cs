using System.Collections.Generic;
using System.IO;
using System.Threading.Tasks;
using System.Threading;
using System;

namespace Corpus.C2912;

public interface ILogEnricher
{
    void Enrich(IDictionary<string, object> properties);
}

public sealed class HostEnricher : ILogEnricher
{
    private sealed record Facts(string Machine, string Container, string Prefix);

    private static readonly Lazy<Facts> s_facts = new(Collect);

    private readonly bool _includeContainer;

    public HostEnricher(bool includeContainer = true) => _includeContainer = includeContainer;

    public void Enrich(IDictionary<string, object> properties)
    {
        var facts = s_facts.Value;
        properties[facts.Prefix + "machine"] = facts.Machine;
        if (_includeContainer && facts.Container.Length > 0)
        {
            properties[facts.Prefix + "container"] = facts.Container;
        }
    }

    private static Facts Collect() => new(
        Environment.MachineName.ToLowerInvariant(),
        ReadContainerId(),
        Environment.GetEnvironmentVariable("LOG_HOST_PREFIX") ?? "host.");

    private static string ReadContainerId()
    {
        const string path = "/proc/self/cgroup";
        if (!File.Exists(path))
        {
            return string.Empty;
        }

        foreach (string line in File.ReadLines(path))
        {
            int at = line.LastIndexOf("/docker/", StringComparison.Ordinal);
            if (at >= 0)
            {
                return line[(at + 8)..].Trim();
            }
        }

        return string.Empty;
    }
}

public sealed class EnrichedLogger
{
    private readonly IReadOnlyList<ILogEnricher> _enrichers;
    private readonly Action<string, IReadOnlyDictionary<string, object>> _write;

    public EnrichedLogger(IReadOnlyList<ILogEnricher> enrichers, Action<string, IReadOnlyDictionary<string, object>> write)
    {
        _enrichers = enrichers;
        _write = write;
    }

    public void Log(string message)
    {
        var properties = new Dictionary<string, object>();
        foreach (var enricher in _enrichers)
        {
            enricher.Enrich(properties);
        }

        _write(message, properties);
    }
}
