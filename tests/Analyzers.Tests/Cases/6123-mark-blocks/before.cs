using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C6123;

public readonly record struct Mark(long Position, string Name);

public sealed class MarkLog
{
    private const int BlockSize = 256;

    private readonly object _append = new();
    private readonly Mark[][] _blocks = new Mark[1024][];
    private int _count;

    public int Count => Volatile.Read(ref _count);

    public Mark this[int index]
    {
        get
        {
            if ((uint)index >= (uint)Volatile.Read(ref _count))
            {
                throw new ArgumentOutOfRangeException(nameof(index));
            }

            return _blocks[index / BlockSize][index % BlockSize];
        }
    }

    public int Append(long position, string name)
    {
        lock (_append)
        {
            int at = _count;
            var block = _blocks[at / BlockSize] ??= new Mark[BlockSize];
            block[at % BlockSize] = new Mark(position, name);
            Volatile.Write(ref _count, at + 1);
            return at;
        }
    }
}
