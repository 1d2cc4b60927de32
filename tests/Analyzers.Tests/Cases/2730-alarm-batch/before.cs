using System.Collections.Generic;
using System.Threading.Tasks;
using System.Threading;
using System;

namespace Corpus.C2730;

public sealed record Alarm(string Source, int Severity, DateTime At);

public interface IPager
{
    void Page(IReadOnlyList<Alarm> alarms, int worst);
}

public sealed class AlarmBatch : IDisposable
{
    private readonly Lock _gate = new();
    private readonly IPager _pager;
    private readonly Timer _flush;
    private List<Alarm> _open = new();
    private int _worst;
    private bool _pending;

    public AlarmBatch(IPager pager, TimeSpan period)
    {
        _pager = pager;
        _flush = new Timer(static s => ((AlarmBatch)s).Flush(), this, period, period);
    }

    public void Raise(Alarm alarm)
    {
        lock (_gate)
        {
            _open.Add(alarm);
            _worst = Math.Max(_worst, alarm.Severity);
            _pending = true;
        }
    }

    public int Worst()
    {
        if (!_pending)
        {
            return 0;
        }

        lock (_gate)
        {
            return _pending ? _worst : 0;
        }
    }

    public void Dispose()
    {
        _flush.Dispose();
        Flush();
    }

    private void Flush()
    {
        if (!_pending)
        {
            return;
        }

        List<Alarm> alarms;
        int worst;
        using (_gate.EnterScope())
        {
            if (!_pending)
            {
                return;
            }

            alarms = _open;
            worst = _worst;
            _open = new List<Alarm>();
            _worst = 0;
            _pending = false;
        }

        _pager.Page(alarms, worst);
    }
}
