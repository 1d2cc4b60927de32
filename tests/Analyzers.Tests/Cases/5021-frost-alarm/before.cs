using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C5021;

public sealed class FrostAlarm : IDisposable
{
    private readonly System.Collections.Concurrent.ConcurrentQueue<string> _journal = new();
    private readonly Timer _sample;
    private readonly Func<double> _probe;
    private bool _reported;
    private bool _closed;

    public FrostAlarm(Func<double> probe)
    {
        _probe = probe;
        _sample = new Timer(_ => Sample(), null, 0, 1000);
    }

    public int Entries => _journal.Count;

    public void Sample()
    {
        if (_closed)
        {
            return;
        }

        double degrees = _probe();
        if (degrees < 0 && !_reported)
        {
            _reported = true;
            _journal.Enqueue("frost at " + DateTime.UtcNow.ToString("t"));
        }
    }

    public void Dispose()
    {
        if (_closed)
        {
            return;
        }

        _closed = true;
        _sample.Dispose();
    }
}
