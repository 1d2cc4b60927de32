using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C270;

public sealed class BufferPool
{
    private static BufferPool s_shared;

    private readonly Stack<byte[]> _free = new();
    private readonly int _size;

    private BufferPool(int size, int warm)
    {
        _size = size;
        for (int i = 0; i < warm; i++)
        {
            _free.Push(new byte[size]);
        }
    }

    public static BufferPool Shared
    {
        get
        {
            var pool = s_shared;
            if (pool == null)
            {
                var created = new BufferPool(4096, 8);
                pool = Interlocked.CompareExchange(ref s_shared, created, null) ?? created;
            }

            return pool;
        }
    }

    public byte[] Rent()
    {
        lock (_free)
        {
            return _free.Count > 0 ? _free.Pop() : new byte[_size];
        }
    }

    public void Return(byte[] buffer)
    {
        lock (_free)
        {
            _free.Push(buffer);
        }
    }
}
