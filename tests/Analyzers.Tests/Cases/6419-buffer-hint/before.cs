using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C6419;

public sealed class BufferPool
{
    private readonly Stack<byte[]> _free = new();
    private readonly int _size;
    private readonly int _limit;
    private bool _stocked;
    private int _created;

    public BufferPool(int size, int limit)
    {
        _size = size;
        _limit = limit;
    }

    public int Created => Volatile.Read(ref _created);

    public byte[] Rent()
    {
        if (_stocked)
        {
            lock (_free)
            {
                if (_free.TryPop(out var buffer))
                {
                    _stocked = _free.Count > 0;
                    return buffer;
                }
            }
        }

        Interlocked.Increment(ref _created);
        return new byte[_size];
    }

    public void Return(byte[] buffer)
    {
        if (buffer.Length != _size)
        {
            return;
        }

        lock (_free)
        {
            if (_free.Count < _limit)
            {
                _free.Push(buffer);
                _stocked = true;
            }
        }
    }

    public async Task UseAsync(Func<byte[], Task> work)
    {
        var buffer = Rent();
        try
        {
            await work(buffer).ConfigureAwait(false);
        }
        finally
        {
            Return(buffer);
        }
    }
}
