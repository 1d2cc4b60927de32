using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C3230;

public sealed class FrostAlarm : IDisposable
{
    private readonly object _arm = new();
    private readonly Action<string> _log;
    private readonly Timer _timer;
    private bool _armed;
    private bool _complained;
    private int _frosts;

    public FrostAlarm(Func<double> thermometer, Action<string> log)
    {
        _log = log;
        _timer = new Timer(_ => Check(thermometer()), null, Timeout.Infinite, Timeout.Infinite);
    }

    public int Frosts => Volatile.Read(ref _frosts);

    public void Arm(TimeSpan every)
    {
        if (_armed)
        {
            return;
        }

        lock (_arm)
        {
            if (!_armed)
            {
                _armed = true;
                _timer.Change(TimeSpan.Zero, every);
            }
        }
    }

    public void Dispose() => _timer.Dispose();

    private void Check(double celsius)
    {
        if (double.IsNaN(celsius))
        {
            if (!_complained)
            {
                _complained = true;
                _log("thermometer gives no reading");
            }

            return;
        }

        if (celsius < 0)
        {
            Interlocked.Increment(ref _frosts);
        }
    }
}
