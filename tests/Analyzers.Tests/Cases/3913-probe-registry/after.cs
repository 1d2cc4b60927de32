using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C3913;

public enum ProbeOutcome
{
    Healthy,
    Degraded,
    Unhealthy,
}

public interface IHealthProbe
{
    string Name { get; }
    string[] Tags { get; }
    Task<ProbeOutcome> CheckAsync(CancellationToken token);
}

public sealed record ProbeResult(string Name, ProbeOutcome Outcome, TimeSpan Took);

public sealed class ProbeRegistry
{
    private readonly Lock _discovery = new();
    private readonly Func<IEnumerable<IHealthProbe>> _discover;
    private readonly List<IHealthProbe> _probes = new();
    private readonly Dictionary<string, int> _byTag = new();
    private volatile bool _discovered;

    public ProbeRegistry(Func<IEnumerable<IHealthProbe>> discover) => _discover = discover;

    public TimeSpan Budget { get; init; } = TimeSpan.FromSeconds(2);

    public int CountOf(string tag)
    {
        Discover();
        return _byTag.GetValueOrDefault(tag);
    }

    public async Task<ProbeOutcome> WorstAsync(CancellationToken token)
    {
        var results = await RunAsync(static _ => true, token).ConfigureAwait(false);
        return results.Length == 0 ? ProbeOutcome.Healthy : results.Max(static r => r.Outcome);
    }

    public Task<ProbeResult[]> RunAsync(Func<IHealthProbe, bool> filter, CancellationToken token)
    {
        Discover();
        var running = new List<Task<ProbeResult>>(_probes.Count);
        foreach (var probe in _probes)
        {
            if (filter(probe))
            {
                running.Add(RunOneAsync(probe, token));
            }
        }

        return Task.WhenAll(running);
    }

    private void Discover()
    {
        if (_discovered)
        {
            return;
        }

        lock (_discovery)
        {
            if (_discovered)
            {
                return;
            }

            foreach (var probe in _discover())
            {
                _probes.Add(probe);
                foreach (string tag in probe.Tags)
                {
                    _byTag[tag] = _byTag.GetValueOrDefault(tag) + 1;
                }
            }

            _discovered = true;
        }
    }

    private async Task<ProbeResult> RunOneAsync(IHealthProbe probe, CancellationToken token)
    {
        long start = Stopwatch.GetTimestamp();
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(token);
        limit.CancelAfter(Budget);
        ProbeOutcome outcome;
        try
        {
            outcome = await probe.CheckAsync(limit.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (!token.IsCancellationRequested)
        {
            outcome = ProbeOutcome.Unhealthy;
        }

        return new ProbeResult(probe.Name, outcome, Stopwatch.GetElapsedTime(start));
    }
}
