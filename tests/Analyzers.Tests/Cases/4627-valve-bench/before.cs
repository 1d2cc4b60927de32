using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C4627;

public sealed class ValveBench
{
    private readonly bool[] _passed;
    private readonly int[] _bar;
    private readonly CountdownEvent _left;

    public ValveBench(int valves, Func<int, int> gauge)
    {
        _passed = new bool[valves];
        _bar = new int[valves];
        _left = new CountdownEvent(valves);
        for (int i = 0; i < valves; i++)
        {
            int valve = i;
            ThreadPool.QueueUserWorkItem(_ => Check(valve, gauge));
        }
    }

    public int WeakestPassed()
    {
        _left.Wait();
        int weakest = int.MaxValue;
        for (int i = 0; i < _passed.Length; i++)
        {
            if (_passed[i])
            {
                weakest = Math.Min(weakest, _bar[i]);
            }
        }

        return weakest;
    }

    private void Check(int valve, Func<int, int> gauge)
    {
        int bar = gauge(valve);
        if (bar > 0)
        {
            _bar[valve] = bar;
            _passed[valve] = true;
        }

        _left.Signal();
    }
}
