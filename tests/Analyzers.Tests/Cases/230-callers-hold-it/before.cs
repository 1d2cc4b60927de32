using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C230;

internal sealed class BlockAllocator
{
    private readonly object _sync = new();
    private readonly SortedSet<int> _free = new();
    private readonly int _blocks;
    private bool _formatted;
    private int _reserved;

    public BlockAllocator(int blocks) => _blocks = blocks;

    public int Capacity
    {
        get
        {
            lock (_sync)
            {
                Format();
                return _blocks - _reserved;
            }
        }
    }

    public int Allocate()
    {
        lock (_sync)
        {
            Format();
            int block = _free.Count == 0 ? -1 : _free.Min;
            _free.Remove(block);
            return block;
        }
    }

    public void Release(int block)
    {
        lock (_sync)
        {
            Format();
            _free.Add(block);
        }
    }

    private void Format()
    {
        if (_formatted)
        {
            return;
        }

        _reserved = Math.Max(1, _blocks / 64);
        for (int i = _reserved; i < _blocks; i++)
        {
            _free.Add(i);
        }

        _formatted = true;
    }
}
