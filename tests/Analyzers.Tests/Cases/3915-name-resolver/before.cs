using System;
using System.Collections.Generic;
using System.Linq;
using System.Net;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C3915;

public enum ResolverState
{
    Pending,
    Resolved,
}

public sealed record WeightedNode(DnsEndPoint EndPoint, int Weight);

public sealed class NameResolver : IDisposable
{
    private readonly Func<string, CancellationToken, Task<WeightedNode[]>> _query;
    private readonly string _service;
    private readonly CancellationTokenSource _closing = new();
    private volatile ResolverState _state;
    private DnsEndPoint[] _nodes;
    private int[] _cumulative;

    public NameResolver(string service, Func<string, CancellationToken, Task<WeightedNode[]>> query)
    {
        _service = service;
        _query = query;
        _ = Task.Run(ResolveAsync);
    }

    public static TimeSpan RetryAfter { get; } = TimeSpan.FromSeconds(1);

    public DnsEndPoint Fallback { get; init; } = new("localhost", 8443);

    public DnsEndPoint Pick(Random random)
    {
        var nodes = _nodes;
        int[] cumulative = _cumulative;
        if (_state == ResolverState.Pending)
        {
            return Fallback;
        }

        int at = Array.BinarySearch(cumulative, random.Next(cumulative[^1]));
        return nodes[at < 0 ? ~at : Math.Min(at + 1, nodes.Length - 1)];
    }

    public string Describe()
    {
        if (_state == ResolverState.Pending)
        {
            return $"{_service} (pending)";
        }

        return $"{_service} ({_nodes.Length} nodes)";
    }

    public void Dispose()
    {
        _closing.Cancel();
    }

    private async Task ResolveAsync()
    {
        while (!_closing.IsCancellationRequested)
        {
            try
            {
                var found = await _query(_service, _closing.Token).ConfigureAwait(false);
                if (found.Length > 0)
                {
                    Accept(found);
                    return;
                }
            }
            catch (OperationCanceledException)
            {
                return;
            }
            catch (TimeoutException)
            {
            }

            await Task.Delay(RetryAfter).ConfigureAwait(false);
        }
    }

    private void Accept(WeightedNode[] found)
    {
        int sum = 0;
        _nodes = found.Select(static n => n.EndPoint).ToArray();
        _cumulative = found.Select(n => sum += Math.Max(1, n.Weight)).ToArray();
        _state = ResolverState.Resolved;
    }
}
