using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C5011;

public sealed class PressRun
{
    private readonly Action<int> _print;
    private int _sheets;
    private int _jams;
    private volatile bool _stopped;

    private PressRun(Action<int> print) => _print = print;

    public static string Print(int copies, Action<int> print)
    {
        var run = new PressRun(print);
        var worker = new Thread(() => run.Feed(copies)) { IsBackground = true, Name = "press" };
        worker.Start();
        do
        {
            Thread.SpinWait(50);
        }
        while (!run._stopped);

        return run._sheets + " printed, " + run._jams + " jammed";
    }

    private void Feed(int copies)
    {
        for (int i = 0; i < copies; i++)
        {
            try
            {
                _print(i);
                _sheets++;
            }
            catch (InvalidOperationException)
            {
                _jams++;
            }
        }

        _stopped = true;
    }
}
