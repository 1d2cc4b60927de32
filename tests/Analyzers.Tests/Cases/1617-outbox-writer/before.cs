using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C1617;

public sealed class OutboxWriter : IDisposable
{
    private readonly object _sync = new();
    private readonly Action<string> _append;
    private readonly string _folder;
    private readonly CancellationTokenSource _stop = new();
    private bool _disposed;
    private bool _warned;
    private int _written;

    public OutboxWriter(string folder, Action<string> append)
    {
        _folder = folder;
        _append = append;
    }

    public int Written => Volatile.Read(ref _written);

    public string Folder
    {
        get
        {
            ThrowIfDisposed();
            return _folder;
        }
    }

    public Task WriteAsync(string message)
    {
        ThrowIfDisposed();
        if (message.Length > 4096 && !_warned)
        {
            _warned = true;
            Console.Error.WriteLine("large message in " + _folder);
        }

        return Task.Run(
            () =>
            {
                lock (_sync)
                {
                    _append(message);
                    _written++;
                }
            },
            _stop.Token);
    }

    public void Dispose()
    {
        lock (_sync)
        {
            if (_disposed)
            {
                return;
            }

            _disposed = true;
        }

        _stop.Cancel();
    }

    private void ThrowIfDisposed()
    {
        if (_disposed)
        {
            throw new ObjectDisposedException(nameof(OutboxWriter));
        }
    }
}
