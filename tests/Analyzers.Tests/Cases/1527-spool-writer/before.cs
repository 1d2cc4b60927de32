using System;
using System.Collections.Generic;
using System.IO;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C1527;

public sealed class SpoolWriter : IDisposable
{
    private readonly object _io = new();
    private readonly Func<Stream> _open;
    private readonly List<byte[]> _buffer = new();
    private Timer _timer;
    private bool _started;
    private bool _disposed;

    public SpoolWriter(Func<Stream> open) => _open = open;

    public void Start(TimeSpan period)
    {
        if (_started)
        {
            return;
        }

        lock (_io)
        {
            if (_started || _disposed)
            {
                return;
            }

            _timer = new Timer(static s => ((SpoolWriter)s).Flush(), this, period, period);
            _started = true;
        }
    }

    public void Enqueue(byte[] record)
    {
        if (_disposed)
        {
            return;
        }

        lock (_io)
        {
            if (!_disposed)
            {
                _buffer.Add(record);
            }
        }
    }

    public void Flush()
    {
        lock (_io)
        {
            if (_buffer.Count == 0)
            {
                return;
            }

            using Stream target = _open();
            foreach (byte[] record in _buffer)
            {
                target.Write(record);
            }

            _buffer.Clear();
        }
    }

    public void Dispose()
    {
        if (_disposed)
        {
            return;
        }

        lock (_io)
        {
            if (!_disposed)
            {
                Flush();
                _timer?.Dispose();
                _disposed = true;
            }
        }
    }
}
