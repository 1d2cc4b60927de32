using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.IO;
using System.Text;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C4314;

public sealed class LogFlusher : IDisposable
{
    private readonly ConcurrentQueue<string> _lines = new();
    private readonly string _path;
    private readonly Encoding _encoding;
    private int _flushing;
    private StringBuilder _batch;
    private int _batched;
    private long _bytes;
    private long _failures;
    private volatile bool _closed;

    public LogFlusher(string path, Encoding encoding = null)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        _path = path;
        _encoding = encoding ?? new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
    }

    public event Action<Exception> FlushFailed;

    public int MaxBatch { get; init; } = 1000;

    public long Bytes => Interlocked.Read(ref _bytes);

    public long Failures => Interlocked.Read(ref _failures);

    public void Append(string line)
    {
        ObjectDisposedException.ThrowIf(_closed, this);
        _lines.Enqueue(line);
        Kick();
    }

    public void Dispose()
    {
        _closed = true;
        Kick();
    }

    private void Kick()
    {
        if (Interlocked.CompareExchange(ref _flushing, 1, 0) != 0)
        {
            return;
        }

        _batch = new StringBuilder(4096);
        _batched = 0;
        ThreadPool.UnsafeQueueUserWorkItem(static self => self.Flush(), this, preferLocal: false);
    }

    private void Flush()
    {
        try
        {
            while (_lines.TryDequeue(out var line))
            {
                _batch.AppendLine(line);
                if (++_batched >= MaxBatch)
                {
                    WriteBatch();
                }
            }

            WriteBatch();
        }
        catch (IOException e)
        {
            Interlocked.Increment(ref _failures);
            FlushFailed?.Invoke(e);
        }
        finally
        {
            Interlocked.Exchange(ref _flushing, 0);
            if (!_lines.IsEmpty)
            {
                Kick();
            }
        }
    }

    private void WriteBatch()
    {
        if (_batched == 0)
        {
            return;
        }

        byte[] bytes = _encoding.GetBytes(_batch.ToString());
        using (var file = new FileStream(_path, FileMode.Append, FileAccess.Write, FileShare.Read))
        {
            file.Write(bytes);
        }

        Interlocked.Add(ref _bytes, bytes.Length);
        _batch.Clear();
        _batched = 0;
    }
}
