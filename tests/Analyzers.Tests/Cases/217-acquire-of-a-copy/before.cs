using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C217;

internal sealed class HeaderIndex
{
    private readonly byte[] _block;
    private int[] _offsets;
    private int _length;
    private bool _indexed;

    public HeaderIndex(byte[] block) => _block = block;

    public ReadOnlySpan<byte> Line(int number)
    {
        bool indexed = _indexed;
        if (!Volatile.Read(ref indexed))
        {
            Index();
        }

        int start = number == 0 ? 0 : _offsets[number - 1] + 1;
        int end = number < _length ? _offsets[number] : _block.Length;
        return _block.AsSpan(start, end - start);
    }

    private void Index()
    {
        lock (_block)
        {
            if (_indexed)
            {
                return;
            }

            var found = new List<int>();
            for (int i = 0; i < _block.Length; i++)
            {
                if (_block[i] == (byte)'\n') found.Add(i);
            }

            _offsets = found.ToArray();
            _length = found.Count;
            Volatile.Write(ref _indexed, true);
        }
    }
}
