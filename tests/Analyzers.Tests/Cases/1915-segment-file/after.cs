using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C1915;

public sealed class SegmentFile
{
    private readonly object _gate = new();
    private readonly Func<byte[]> _read;
    private bool _opened;
    private byte[] _bytes;
    private int[] _offsets;

    public SegmentFile(Func<byte[]> read) => _read = read;

    public ReadOnlySpan<byte> Segment(int index)
    {
        Open();
        int from = _offsets[index];
        int to = index + 1 < _offsets.Length ? _offsets[index + 1] : _bytes.Length;
        return _bytes.AsSpan(from, to - from);
    }

    public int Count
    {
        get
        {
            Open();
            return _offsets.Length;
        }
    }

    private void Open()
    {
        lock (_gate)
        {
            if (_opened)
            {
                return;
            }

            var bytes = _read();
            var offsets = new List<int> { 0 };
            for (int i = 0; i < bytes.Length - 1; i++)
            {
                if (bytes[i] == 0)
                {
                    offsets.Add(i + 1);
                }
            }

            _bytes = bytes;
            _offsets = offsets.ToArray();
            _opened = true;
        }
    }
}
