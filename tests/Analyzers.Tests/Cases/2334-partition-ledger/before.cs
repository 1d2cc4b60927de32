using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C2334;

internal sealed class PartitionState
{
    private bool _assigned;
    private string _owner;
    private long _offset;

    public bool TryOwner(out string owner)
    {
        owner = _assigned ? _owner : null;
        return _assigned;
    }

    public void Assign(string owner, long offset)
    {
        if (!_assigned)
        {
            _assigned = true;
            _owner = owner;
        }

        _offset = Math.Max(_offset, offset);
    }

    public long Revoke()
    {
        _assigned = false;
        _owner = null;
        return _offset;
    }
}

public sealed class PartitionCoordinator
{
    private readonly Lock _sync = new();
    private readonly Dictionary<int, PartitionState> _partitions = new();

    public Task RebalanceAsync(IEnumerable<(int Partition, string Owner, long Offset)> plan) => Task.Run(() =>
    {
        foreach (var (partition, owner, offset) in plan)
        {
            lock (_sync)
            {
                StateOf(partition).Assign(owner, offset);
            }
        }
    });

    public string OwnerOf(int partition)
    {
        using (_sync.EnterScope())
        {
            return StateOf(partition).TryOwner(out string owner) ? owner : "none";
        }
    }

    public long RevokeAll(string owner)
    {
        long offset = 0;
        lock (_sync)
        {
            foreach (var state in _partitions.Values)
            {
                if (state.TryOwner(out string current) && current == owner)
                {
                    offset = Math.Max(offset, state.Revoke());
                }
            }
        }

        return offset;
    }

    private PartitionState StateOf(int partition)
    {
        if (!_partitions.TryGetValue(partition, out var state))
        {
            state = _partitions[partition] = new PartitionState();
        }

        return state;
    }
}
