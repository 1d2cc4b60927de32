using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C3824;

public sealed class FreezerAlarm : IDisposable
{
    private readonly Func<double> _probe;
    private readonly Action<string> _page;
    private readonly double _limit;
    private readonly Timer _timer;
    private bool _paged;
    private bool _disposed;

    public FreezerAlarm(Func<double> probe, double limit, Action<string> page)
    {
        _probe = probe;
        _limit = limit;
        _page = page;
        _timer = new Timer(_ => Check(), null, 1000, 1000);
    }

    public void Check()
    {
        if (_disposed)
        {
            return;
        }

        double celsius = _probe();
        if (celsius <= _limit)
        {
            _paged = false;
            return;
        }

        if (!_paged)
        {
            _paged = true;
            _page("freezer at " + celsius.ToString("F1"));
        }
    }

    public void Dispose()
    {
        if (!_disposed)
        {
            _disposed = true;
            _timer.Dispose();
        }
    }
}
