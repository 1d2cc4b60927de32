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
    private readonly IGroupCoordinator _coordinator;
    private readonly string _group;
    private readonly object _membership = new();
    private readonly CancellationTokenSource _closing = new();
    private int _generation = -1;
    private string _memberId;
    private TopicPartition[] _assigned;
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
            if (response.Generation <= _generation)
            {
                return;
            }

            _memberId = response.MemberId;
            _assigned = assigned;
            _generation = response.Generation;
        }

        Rebalanced?.Invoke(_group, assigned.Length);
    }

    public bool Owns(TopicPartition partition)
    {
        return _generation >= 0 && Array.IndexOf(_assigned, partition) >= 0;
    }

    public async Task<bool> CommitAsync(TopicPartition partition, long offset)
    {
        int generation = _generation;
        if (generation < 0)
        {
            throw new InvalidOperationException($"'{_group}' has not been joined.");
        }

        string member = _memberId;
        for (int attempt = 0; attempt < CommitRetries; attempt++)
        {
            if (await _coordinator.CommitAsync(member, generation, partition, offset).ConfigureAwait(false))
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
        string member;
        lock (_membership)
        {
            member = _memberId;
        }

        if (member != null)
        {
            await _coordinator.LeaveAsync(_group, member).ConfigureAwait(false);
        }
    }
}
