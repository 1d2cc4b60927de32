using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C4917;

public sealed class GroupMember
{
    private enum Phase : byte
    {
        Joining,
        Stable,
        Fenced,
    }

    private readonly object _rebalance = new();
    private readonly string _id;
    private volatile Phase _phase;
    private int[] _partitions;
    private int _generation;
    private string _fencedBy;

    public GroupMember(string id) => _id = id;

    private bool CanFetch => _phase is Phase.Stable;

    public int NextPartition(int previous)
    {
        if (!CanFetch)
        {
            return -1;
        }

        int at = Array.IndexOf(_partitions, previous);
        return _partitions[(at + 1) % _partitions.Length];
    }

    public string Describe() => _phase switch
    {
        Phase.Stable => $"{_id}: generation {_generation}, {_partitions.Length} partitions",
        Phase.Fenced => $"{_id}: fenced by {_fencedBy}",
        _ => $"{_id}: joining",
    };

    public void OnAssigned(int generation, params int[] partitions)
    {
        lock (_rebalance)
        {
            if (_phase != Phase.Joining || partitions.Length == 0)
            {
                return;
            }

            _generation = generation;
            _partitions = partitions;
            _phase = Phase.Stable;
        }
    }

    public void OnFenced(string other)
    {
        lock (_rebalance)
        {
            if (_phase != Phase.Fenced)
            {
                _fencedBy = other;
                _phase = Phase.Fenced;
            }
        }
    }
}
