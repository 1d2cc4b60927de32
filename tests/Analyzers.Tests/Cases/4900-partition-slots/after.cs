using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C4900;

public sealed class PartitionMap
{
    private struct Slot
    {
        public volatile bool Assigned;
        public string Host;
        public int Port;
    }

    private readonly object _refresh = new();
    private readonly Slot[] _slots;
    private readonly Func<int, (string Host, int Port)> _askController;

    public PartitionMap(int partitions, Func<int, (string Host, int Port)> askController)
    {
        _slots = new Slot[partitions];
        _askController = askController;
    }

    public string Locate(ReadOnlySpan<char> key)
    {
        int p = (string.GetHashCode(key) & int.MaxValue) % _slots.Length;
        if (!_slots[p].Assigned)
        {
            Assign(p);
        }

        return $"{_slots[p].Host}:{_slots[p].Port}";
    }

    public int CountAssigned()
    {
        int n = 0;
        lock (_refresh)
        {
            foreach (ref readonly Slot slot in _slots.AsSpan())
            {
                n += slot.Assigned ? 1 : 0;
            }
        }

        return n;
    }

    private void Assign(int p)
    {
        lock (_refresh)
        {
            ref Slot slot = ref _slots[p];
            if (slot.Assigned)
            {
                return;
            }

            (slot.Host, slot.Port) = _askController(p);
            slot.Assigned = true;
        }
    }
}
