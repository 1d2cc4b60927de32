using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C3723;

public sealed class DrillProbe
{
    private readonly Func<int, string> _extract;
    private volatile bool _arrived;
    private int _depth;
    private string _core;

    public DrillProbe(Func<int, string> extract) => _extract = extract;

    public string Run(int metres)
    {
        var worker = new Thread(() => Descend(metres)) { IsBackground = true };
        worker.Start();

        while (!_arrived)
        {
            Thread.SpinWait(20);
        }

        return _core + "@" + _depth;
    }

    private void Descend(int metres)
    {
        int depth = 0;
        string core = "";
        while (depth < metres)
        {
            depth++;
            core = _extract(depth);
        }

        _depth = depth;
        _core = core;
        _arrived = true;
    }
}
