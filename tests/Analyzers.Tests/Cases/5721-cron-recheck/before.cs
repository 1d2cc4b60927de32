using System;
using System.Threading;

namespace Corpus.C5721;

public sealed class CronRunner : IDisposable
{
    private readonly object _arm = new();
    private readonly Action _job;
    private readonly TimeSpan _every;
    private bool _armed;
    private Timer _timer;
    private DateTime _firstDue;

    public CronRunner(Action job, TimeSpan every)
    {
        _job = job;
        _every = every;
    }

    public TimeSpan UntilFirst(DateTime now)
    {
        bool armed = Volatile.Read(ref _armed);
        if (!armed)
        {
            lock (_arm)
            {
                if (!armed)
                {
                    _firstDue = DateTime.UtcNow + _every;
                    _timer = new Timer(static s => ((CronRunner)s)._job(), this, _every, _every);
                    Volatile.Write(ref _armed, true);
                }
            }
        }

        return _firstDue - now;
    }

    public void Dispose()
    {
        lock (_arm)
        {
            _timer?.Dispose();
        }
    }
}
