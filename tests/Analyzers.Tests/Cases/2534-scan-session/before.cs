using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C2534;

public interface IScanner : IDisposable
{
    byte[] Next();
}

public sealed class ScanSession : IDisposable
{
    private readonly object _end = new();
    private readonly IScanner _scanner;
    private readonly Action<string> _log;
    private bool _disposed;
    private bool _warned;
    private int _pages;

    public ScanSession(IScanner scanner, Action<string> log)
    {
        _scanner = scanner;
        _log = log;
    }

    public int Pages => Volatile.Read(ref _pages);

    public Task<byte[]> ScanAsync() => Task.Run(() =>
    {
        ThrowIfDisposed();
        byte[] page = _scanner.Next();
        if (page.Length == 0)
        {
            WarnOnce("blank page");
        }

        Interlocked.Increment(ref _pages);
        return page;
    });

    public void Dispose()
    {
        if (_disposed)
        {
            return;
        }

        lock (_end)
        {
            if (_disposed)
            {
                return;
            }

            _disposed = true;
        }

        _log("closed after " + Pages + " pages");
        _scanner.Dispose();
    }

    private void ThrowIfDisposed()
    {
        if (_disposed)
        {
            throw new ObjectDisposedException(nameof(ScanSession));
        }
    }

    private void WarnOnce(string message)
    {
        if (!_warned)
        {
            _warned = true;
            _log("warning: " + message);
        }
    }
}
