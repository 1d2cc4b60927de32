using System;
using System.Collections.Generic;
using System.IO;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C4127;

public sealed class PageStore : IDisposable
{
    private const int PageSize = 4096;
    private readonly object _io = new();
    private readonly Stream _stream;
    private bool _disposed;
    private int _pagesWritten;

    public PageStore(Stream stream) => _stream = stream;

    public void Write(int page, ReadOnlySpan<byte> content)
    {
        ObjectDisposedException.ThrowIf(_disposed, this);
        if (content.Length > PageSize)
        {
            throw new ArgumentException("The content does not fit into a page.", nameof(content));
        }

        Span<byte> padded = stackalloc byte[PageSize];
        padded.Clear();
        content.CopyTo(padded);
        lock (_io)
        {
            ObjectDisposedException.ThrowIf(_disposed, this);
            _stream.Position = (long)page * PageSize;
            _stream.Write(padded);
            _pagesWritten++;
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
            if (_disposed)
            {
                return;
            }

            _stream.Write(BitConverter.GetBytes(_pagesWritten));
            _stream.Dispose();
            _disposed = true;
        }
    }
}
