using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.S1717;

public sealed class ShardDescriptor
{
    internal const int Unknown = 0;
    internal const int Mapped = 2;

    internal int Phase;
    internal string Leader;
    internal int[] Slots;

    public ShardDescriptor(int index) => Index = index;

    public int Index { get; }
}

public sealed class ShardMapper
{
    private readonly object _gate = new();
    private readonly Func<int, (string Leader, int[] Slots)> _ask;

    public ShardMapper(Func<int, (string Leader, int[] Slots)> ask) => _ask = ask;

    public void Map(ShardDescriptor shard)
    {
        lock (_gate)
        {
            if (shard.Phase == ShardDescriptor.Mapped)
            {
                return;
            }

            var (leader, slots) = _ask(shard.Index);
            Array.Sort(slots);
            shard.Leader = leader;
            shard.Slots = slots;
            Interlocked.Exchange(ref shard.Phase, ShardDescriptor.Mapped);
        }
    }
}

public sealed class ShardRouter
{
    private readonly ShardMapper _mapper;
    private readonly ShardDescriptor[] _shards;

    public ShardRouter(ShardMapper mapper, int count)
    {
        _mapper = mapper;
        _shards = new ShardDescriptor[count];
        for (int i = 0; i < count; i++)
        {
            _shards[i] = new ShardDescriptor(i);
        }
    }

    public bool TryRoute(int slot, out string leader)
    {
        ShardDescriptor shard = _shards[(slot & int.MaxValue) % _shards.Length];
        if (shard.Phase != ShardDescriptor.Mapped)
        {
            _mapper.Map(shard);
        }

        bool owned = Array.BinarySearch(shard.Slots, slot) >= 0;
        leader = owned ? shard.Leader : null;
        return owned;
    }
}
