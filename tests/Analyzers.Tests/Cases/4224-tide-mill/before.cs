using System;
using System.Collections.Generic;
using System.Collections.Concurrent;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C4224;

public sealed class TideMill
{
    private readonly ConcurrentQueue<string> _events = new();
    private bool _calibrated;
    private double _headMeters;
    private TimeSpan _pause;
    private Thread _runner;

    private TideMill()
    {
    }

    public IEnumerable<string> Events => _events;

    public static TideMill Launch(Func<double> level, double headMeters, CancellationToken token)
    {
        var mill = new TideMill();
        if (headMeters > 0)
        {
            mill._calibrated = true;
            mill._headMeters = headMeters;
        }

        mill._pause = TimeSpan.FromSeconds(headMeters > 3 ? 5 : 30);
        mill._runner = new Thread(() => mill.Run(level, token)) { IsBackground = true, Name = "tide mill" };
        mill._runner.Start();
        return mill;
    }

    private void Run(Func<double> level, CancellationToken token)
    {
        bool open = false;
        while (!token.IsCancellationRequested)
        {
            double now = level();
            bool wanted = _calibrated ? now >= _headMeters : now > 1.5;
            if (wanted != open)
            {
                open = wanted;
                _events.Enqueue($"{DateTime.UtcNow:O} sluice {(open ? "open" : "shut")} at {now:F2} m");
            }

            token.WaitHandle.WaitOne(_pause);
        }
    }
}
