using System;
using System.Collections.Concurrent;

namespace Corpus.C2433;

public interface IClusterLog
{
    void Write(string message);
}

public sealed class NodeHealth
{
    private readonly object _update = new();
    private readonly IClusterLog _log;
    private readonly string _node;
    private DateTimeOffset? _quarantinedAt;
    private int _failures;

    public NodeHealth(string node, IClusterLog log)
    {
        _node = node;
        _log = log;
    }

    public bool IsQuarantined => _quarantinedAt.HasValue;

    public void ReportFailure(DateTimeOffset now)
    {
        lock (_update)
        {
            if (++_failures >= 5 && _quarantinedAt is null)
            {
                _quarantinedAt = now;
                _log.Write(_node + " quarantined");
            }
        }
    }

    public TimeSpan Quarantine(DateTimeOffset now)
    {
        lock (_update)
        {
            return _quarantinedAt is { } since ? now - since : TimeSpan.Zero;
        }
    }
}

public sealed class NodePicker
{
    private readonly ConcurrentDictionary<string, NodeHealth> _nodes = new();
    private readonly IClusterLog _log;

    public NodePicker(IClusterLog log) => _log = log;

    public NodeHealth Of(string node) => _nodes.GetOrAdd(node, n => new NodeHealth(n, _log));

    public string Pick(string[] candidates)
    {
        foreach (var candidate in candidates)
        {
            if (!Of(candidate).IsQuarantined)
            {
                return candidate;
            }
        }

        return candidates[0];
    }
}
