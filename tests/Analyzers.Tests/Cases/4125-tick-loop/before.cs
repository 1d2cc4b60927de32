using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C4125;

public sealed class TickLoop
{
    private readonly Action<long> _simulate;
    private readonly ManualResetEventSlim _leave = new();
    private bool _paced;
    private TimeSpan _period;
    private int _catchUp;
    private Thread _thread;

    private TickLoop(Action<long> simulate) => _simulate = simulate;

    public static TickLoop Launch(Action<long> simulate, int ticksPerSecond)
    {
        var loop = new TickLoop(simulate);
        if (ticksPerSecond > 0)
        {
            loop._paced = true;
            loop._period = TimeSpan.FromSeconds(1.0 / ticksPerSecond);
            loop._catchUp = Math.Max(1, ticksPerSecond / 4);
        }

        loop._thread = new Thread(loop.Run) { IsBackground = true };
        loop._thread.Start();
        return loop;
    }

    public void Leave()
    {
        _leave.Set();
        _thread.Join();
    }

    private void Run()
    {
        long tick = 0;
        var due = DateTime.UtcNow;
        while (!_leave.IsSet)
        {
            _simulate(tick++);
            if (!_paced)
            {
                continue;
            }

            due += _period;
            var ahead = due - DateTime.UtcNow;
            if (ahead > TimeSpan.Zero)
            {
                _leave.Wait(ahead);
            }
            else if (-ahead > _period * _catchUp)
            {
                due = DateTime.UtcNow;
            }
        }
    }
}
