using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C1928;

public sealed class BatchSender : IDisposable
{
    private sealed class Batch
    {
        public readonly List<string> Lines = new();
        public int Bytes;
    }

    private readonly object _fill = new();
    private readonly Action<string> _send;
    private readonly Timer _timer;
    private Batch _open = new();
    private Batch _sealed;

    public BatchSender(Action<string> send)
    {
        _send = send;
        _timer = new Timer(static s => ((BatchSender)s).Flush(), this, 1000, 1000);
    }

    public void Add(string line)
    {
        lock (_fill)
        {
            _open.Lines.Add(line);
            _open.Bytes += line.Length;
            if (_open.Bytes > 4096 && Interlocked.CompareExchange(ref _sealed, _open, null) == null)
            {
                _open = new Batch();
            }
        }
    }

    public void Dispose() => _timer.Dispose();

    private void Flush()
    {
        var batch = Interlocked.Exchange(ref _sealed, null);
        if (batch != null)
        {
            _send(batch.Bytes + ":" + string.Join('\n', batch.Lines));
        }
    }
}
