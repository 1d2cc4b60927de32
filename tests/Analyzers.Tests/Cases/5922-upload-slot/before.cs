using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C5922;

internal abstract class Claimable
{
    private int _claimed;

    protected bool TryClaim() => Interlocked.CompareExchange(ref _claimed, 1, 0) == 0;

    protected void Release() => Volatile.Write(ref _claimed, 0);
}

internal sealed class UploadSlot : Claimable
{
    private readonly byte[] _buffer = new byte[4096];
    private string _path;
    private int _used;

    public bool TrySend(string path, ReadOnlySpan<byte> data, Action<string, int> sink)
    {
        if (!TryClaim())
        {
            return false;
        }

        try
        {
            _path = path;
            _used = Math.Min(data.Length, _buffer.Length);
            data[.._used].CopyTo(_buffer);
            sink(_path, Checksum());
        }
        finally
        {
            Release();
        }

        return true;
    }

    private int Checksum()
    {
        int sum = 17;
        for (int i = 0; i < _used; i++)
        {
            sum = unchecked((sum * 31) + _buffer[i]);
        }

        return sum;
    }
}

public sealed class UploadLanes
{
    private readonly UploadSlot[] _slots;

    public UploadLanes(int lanes)
    {
        _slots = new UploadSlot[lanes];
        for (int i = 0; i < lanes; i++)
        {
            _slots[i] = new UploadSlot();
        }
    }

    public bool Offer(string path, byte[] data, Action<string, int> sink)
    {
        foreach (var slot in _slots)
        {
            if (slot.TrySend(path, data, sink))
            {
                return true;
            }
        }

        return false;
    }
}
