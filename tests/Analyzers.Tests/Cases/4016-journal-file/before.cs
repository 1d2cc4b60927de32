using System;
using System.Collections.Generic;
using System.IO;
using System.Text;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C4016;

public sealed class JournalFile : IDisposable
{
    private readonly object _write = new();
    private readonly FileStream _file;
    private readonly Encoder _encoder;
    private readonly byte[] _scratch;
    private readonly Timer _flusher;
    private readonly string _path;
    private bool _disposed;
    private bool _unflushed;

    public JournalFile(string path, int lineLimit)
    {
        _path = path;
        _file = new FileStream(path, FileMode.Append, FileAccess.Write, FileShare.Read);
        _encoder = Encoding.UTF8.GetEncoder();
        _scratch = new byte[Encoding.UTF8.GetMaxByteCount(lineLimit)];
        _flusher = new Timer(static s => ((JournalFile)s).OnFlush(), this, 1000, 1000);
    }

    public string Path
    {
        get
        {
            ObjectDisposedException.ThrowIf(_disposed, this);
            return _path;
        }
    }

    public void Append(ReadOnlySpan<char> line)
    {
        ObjectDisposedException.ThrowIf(_disposed, this);
        if (line.Length > _scratch.Length)
        {
            throw new ArgumentException("line is too long", nameof(line));
        }

        lock (_write)
        {
            ObjectDisposedException.ThrowIf(_disposed, this);
            int n = _encoder.GetBytes(line, _scratch, flush: true);
            _file.Write(_scratch, 0, n);
            _file.WriteByte((byte)'\n');
            _unflushed = true;
        }
    }

    private void OnFlush()
    {
        if (_disposed)
        {
            return;
        }

        lock (_write)
        {
            if (!_disposed && _unflushed)
            {
                _file.Flush(flushToDisk: true);
                _unflushed = false;
            }
        }
    }

    public void Dispose()
    {
        lock (_write)
        {
            if (_disposed)
            {
                return;
            }

            _disposed = true;
            _file.Dispose();
        }

        _flusher.Dispose();
    }
}
