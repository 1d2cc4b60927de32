using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C224;

internal sealed class ShadowRing
{
    private readonly int _size;
    private bool _attached;
    private uint[] _ring;
    private uint _mask;

    public ShadowRing(int size)
    {
        _size = size;
        new Thread(Attach) { IsBackground = true }.Start();
    }

    public uint Peek(uint position)
    {
        WaitAttached();
        return _ring[position & _mask];
    }

    private void WaitAttached()
    {
        while (!Volatile.Read(ref _attached))
        {
            Thread.SpinWait(20);
        }
    }

    private void Attach()
    {
        var ring = new uint[_size];
        for (uint i = 0; i < ring.Length; i++)
        {
            ring[i] = i ^ 0x5555u;
        }

        _ring = ring;
        _mask = (uint)ring.Length - 1;
        Volatile.Write(ref _attached, true);
    }
}
