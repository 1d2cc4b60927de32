using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C277;

public sealed class LeaseClock
{
    private readonly object _read = new();
    private readonly Func<DateTime> _readStart;
    private DateTime _start;
    private CancellationToken _shutdown;

    public LeaseClock(Func<DateTime> readStart) => _readStart = readStart;

    public DateTime Start
    {
        get
        {
            if (_start == default)
            {
                lock (_read)
                {
                    if (_start == default)
                    {
                        _start = _readStart();
                    }
                }
            }

            return _start;
        }
    }

    public bool Expired => DateTime.UtcNow - Start > TimeSpan.FromMinutes(15) || _shutdown.IsCancellationRequested;

    public void Bind(CancellationToken shutdown)
    {
        lock (_read)
        {
            _shutdown = shutdown;
        }
    }
}
