using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C235;

public sealed class JournalWriter : IDisposable
{
    private readonly object _write = new();
    private readonly System.IO.Stream _stream;
    private bool _disposed;

    public JournalWriter(System.IO.Stream stream)
    {
        _stream = stream ?? throw new ArgumentNullException(nameof(stream));
    }

    public bool CanAppend => !_disposed && _stream.CanWrite;

    public void Append(byte[] record)
    {
        ThrowIfDisposed();
        lock (_write)
        {
            _stream.Write(BitConverter.GetBytes(record.Length));
            _stream.Write(record);
        }
    }

    public void Dispose()
    {
        if (_disposed)
        {
            return;
        }

        lock (_write)
        {
            if (_disposed)
            {
                return;
            }

            _disposed = true;
            _stream.Dispose();
        }
    }

    private void ThrowIfDisposed()
    {
        if (_disposed)
        {
            throw new ObjectDisposedException(nameof(JournalWriter));
        }
    }
}
