using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C5227;

public sealed class SocketLane : IDisposable
{
    private readonly object _write = new();
    private readonly Stream _stream;
    private readonly Timer _keepAlive;
    private byte[] _buffer = new byte[512];
    private bool _disposed;
    private string _reason;
    private long _written;

    public SocketLane(Stream stream)
    {
        _stream = stream;
        _keepAlive = new Timer(static s => ((SocketLane)s).Beat(), this, 15000, 15000);
    }

    public long Written => Interlocked.Read(ref _written);

    public string Reason
    {
        get
        {
            lock (_write)
            {
                return _disposed ? _reason : null;
            }
        }
    }

    public void Send(string text)
    {
        ThrowIfDisposed();
        lock (_write)
        {
            ThrowIfDisposed();
            int size = System.Text.Encoding.UTF8.GetMaxByteCount(text.Length);
            if (_buffer.Length < size)
            {
                _buffer = new byte[size];
            }

            int used = System.Text.Encoding.UTF8.GetBytes(text, _buffer);
            _stream.Write(_buffer, 0, used);
            Interlocked.Add(ref _written, used);
        }
    }

    public void Dispose() => Close("disposed");

    private void Beat()
    {
        if (_disposed)
        {
            return;
        }

        try
        {
            Send("\n");
        }
        catch (ObjectDisposedException)
        {
        }
        catch (IOException e)
        {
            Close(e.Message);
        }
    }

    private void Close(string reason)
    {
        lock (_write)
        {
            if (_disposed)
            {
                return;
            }

            _reason = reason;
            _disposed = true;
        }

        _keepAlive.Dispose();
        _stream.Dispose();
    }

    private void ThrowIfDisposed() => ObjectDisposedException.ThrowIf(_disposed, this);
}
