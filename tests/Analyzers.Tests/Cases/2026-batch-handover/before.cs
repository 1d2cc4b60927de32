using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C2026;

public sealed class Batch
{
    public readonly List<string> Lines = new();
    public bool Urgent;
    public DateTime First;
}

public interface IBatchSink
{
    void Write(IReadOnlyList<string> lines, DateTime first);
}

public sealed class BatchWriter : IDisposable
{
    private readonly IBatchSink _sink;
    private readonly Timer _timer;
    private Batch _open;

    public BatchWriter(IBatchSink sink)
    {
        _sink = sink;
        _timer = new Timer(_ => Flush(), null, 250, 250);
    }

    public void Add(string line, bool urgent)
    {
        var batch = Interlocked.Exchange(ref _open, null) ?? new Batch { First = DateTime.UtcNow };
        batch.Lines.Add(line);
        batch.Urgent |= urgent;
        bool flush = batch.Urgent || batch.Lines.Count >= 64;
        var other = Interlocked.Exchange(ref _open, batch);
        if (other is not null)
        {
            Write(other);
        }

        if (flush)
        {
            Flush();
        }
    }

    public void Flush()
    {
        var batch = Interlocked.Exchange(ref _open, null);
        if (batch is not null)
        {
            Write(batch);
        }
    }

    public void Dispose()
    {
        _timer.Dispose();
        Flush();
    }

    private void Write(Batch batch)
    {
        if (batch.Lines.Count > 0)
        {
            _sink.Write(batch.Lines, batch.First);
        }
    }
}
