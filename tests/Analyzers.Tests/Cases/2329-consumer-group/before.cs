using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C2329;

public interface IBroker
{
    Task<(int Generation, int[] Partitions)> JoinAsync(string group, CancellationToken cancel);
}

public enum Membership
{
    None,
    Joining,
    Member,
    Rejected,
}

public sealed class ConsumerGroup
{
    private readonly SemaphoreSlim _join = new(1, 1);
    private readonly IBroker _broker;
    private readonly string _group;
    private volatile Membership _membership;
    private int _generation;
    private int[] _partitions;
    private string _reason;

    public ConsumerGroup(IBroker broker, string group)
    {
        _broker = broker;
        _group = group;
    }

    public string Status => _membership switch
    {
        Membership.Member => "generation " + _generation + ", " + _partitions.Length + " partitions",
        Membership.Rejected => "rejected: " + _reason,
        _ => "not joined",
    };

    public async Task<IReadOnlyList<int>> AssignedAsync(CancellationToken cancel)
    {
        if (_membership != Membership.Member)
        {
            await JoinAsync(cancel).ConfigureAwait(false);
        }

        return _membership == Membership.Member ? _partitions : Array.Empty<int>();
    }

    private async Task JoinAsync(CancellationToken cancel)
    {
        await _join.WaitAsync(cancel).ConfigureAwait(false);
        try
        {
            if (_membership is Membership.Member or Membership.Rejected)
            {
                return;
            }

            _membership = Membership.Joining;
            var (generation, partitions) = await _broker.JoinAsync(_group, cancel).ConfigureAwait(false);
            if (generation < 0)
            {
                _reason = "fenced by generation " + generation;
                _membership = Membership.Rejected;
                return;
            }

            _generation = generation;
            _partitions = partitions;
            _membership = Membership.Member;
        }
        finally
        {
            _join.Release();
        }
    }
}
