using System;
using System.Collections.Generic;
using System.Threading;

namespace Corpus.C2435;

public interface IBufferMetrics
{
    void Hit();

    void Miss(int length);
}

public sealed class BufferShelf
{
    private readonly object _shelf = new();
    private readonly Stack<byte[]> _buffers = new();
    private readonly IBufferMetrics _metrics;
    private readonly int _length;
    private readonly int _capacity;
    private int _idle;

    public BufferShelf(int length, int capacity, IBufferMetrics metrics)
    {
        _length = length;
        _capacity = capacity;
        _metrics = metrics;
    }

    public byte[] Rent()
    {
        if (_idle > 0)
        {
            lock (_shelf)
            {
                if (_buffers.TryPop(out var buffer))
                {
                    _idle = _buffers.Count;
                    _metrics.Hit();
                    return buffer;
                }
            }
        }

        _metrics.Miss(_length);
        return new byte[_length];
    }

    public void Return(byte[] buffer)
    {
        if (buffer.Length != _length || _idle >= _capacity)
        {
            return;
        }

        lock (_shelf)
        {
            if (_buffers.Count < _capacity)
            {
                _buffers.Push(buffer);
                _idle = _buffers.Count;
            }
        }
    }

    public void Trim(int keep)
    {
        lock (_shelf)
        {
            while (_buffers.Count > keep)
            {
                _buffers.Pop();
            }

            _idle = _buffers.Count;
        }
    }
}
