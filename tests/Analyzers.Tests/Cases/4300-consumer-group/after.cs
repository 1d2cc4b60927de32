using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C4300;

public readonly record struct TopicPartition(string Topic, int Partition);

public sealed record JoinResponse(int Generation, string MemberId, IReadOnlyList<TopicPartition> Assigned);

public interface IGroupCoordinator
{
    Task<JoinResponse> JoinAsync(string group, CancellationToken token);

    Task<bool> CommitAsync(string member, int generation, TopicPartition partition, long offset);

    Task LeaveAsync(string group, string member);
}

public sealed class ConsumerGroup : IAsyncDisposable
{
    private sealed record Membership(int Generation, string MemberId, TopicPartition[] Assigned);

    private readonly IGroupCoordinator _coordinator;
    private readonly string _group;
    private readonly object _membership = new();
    private readonly CancellationTokenSource _closing = new();
    private volatile Membership _current;
    private long _commits;

    public ConsumerGroup(IGroupCoordinator coordinator, string group)
    {
        ArgumentException.ThrowIfNullOrEmpty(group);
        _coordinator = coordinator;
        _group = group;
    }

    public event Action<string, int> Rebalanced;

    public int CommitRetries { get; init; } = 3;

    public long Commits => Interlocked.Read(ref _commits);

    public async Task RejoinAsync()
    {
        var response = await _coordinator.JoinAsync(_group, _closing.Token).ConfigureAwait(false);
        var assigned = new TopicPartition[response.Assigned.Count];
        for (int i = 0; i < assigned.Length; i++)
        {
            assigned[i] = response.Assigned[i];
        }

        lock (_membership)
        {
            if (_current is { } known && response.Generation <= known.Generation)
            {
                return;
            }

            _current = new Membership(response.Generation, response.MemberId, assigned);
        }

        Rebalanced?.Invoke(_group, assigned.Length);
    }

    public bool Owns(TopicPartition partition)
    {
        return _current is { } current && Array.IndexOf(current.Assigned, partition) >= 0;
    }

    public async Task<bool> CommitAsync(TopicPartition partition, long offset)
    {
        var current = _current ?? throw new InvalidOperationException($"'{_group}' has not been joined.");
        for (int attempt = 0; attempt < CommitRetries; attempt++)
        {
            if (await _coordinator.CommitAsync(current.MemberId, current.Generation, partition, offset).ConfigureAwait(false))
            {
                Interlocked.Increment(ref _commits);
                return true;
            }

            await Task.Delay(50 << attempt, _closing.Token).ConfigureAwait(false);
        }

        return false;
    }

    public async ValueTask DisposeAsync()
    {
        await _closing.CancelAsync().ConfigureAwait(false);
        if (_current is { } current)
        {
            await _coordinator.LeaveAsync(_group, current.MemberId).ConfigureAwait(false);
        }
    }
}
