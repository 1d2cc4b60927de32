using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C4407;

public sealed class GreenhousePulse : IDisposable
{
    private readonly object _switch = new();
    private readonly Action<int> _report;
    private bool _started;
    private Timer _timer;
    private int _openings;

    public GreenhousePulse(Action<int> report) => _report = report;

    public void DoorOpened()
    {
        Interlocked.Increment(ref _openings);
        Start();
    }

    public void Dispose()
    {
        lock (_switch)
        {
            _timer?.Dispose();
            _timer = null;
            _started = true;
        }
    }

    private void Start()
    {
        if (_started)
        {
            return;
        }

        lock (_switch)
        {
            if (!_started)
            {
                _timer = new Timer(_ => _report(Interlocked.Exchange(ref _openings, 0)), null, 60_000, 60_000);
                _started = true;
            }
        }
    }
}
