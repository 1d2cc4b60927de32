using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C3326;

public sealed class WireMessage
{
    private readonly byte[][] _fields;
    private int _size = -1;

    public WireMessage(params byte[][] fields) => _fields = fields;

    public int Size
    {
        get
        {
            int size = _size;
            if (size < 0)
            {
                size = 0;
                foreach (byte[] part in _fields)
                {
                    size += PrefixLength(part.Length) + part.Length;
                }

                _size = size;
            }

            return size;
        }
    }

    public static long Total(WireMessage[] batch, WireMessage envelope)
    {
        long total = 0;
        Parallel.For(0, batch.Length, i =>
        {
            Interlocked.Add(ref total, batch[i].Size + envelope.Size);
        });
        return total;
    }

    private static int PrefixLength(int length)
    {
        int bytes = 1;
        for (uint rest = (uint)length; rest >= 0x80; rest >>= 7)
        {
            bytes++;
        }

        return bytes;
    }
}
