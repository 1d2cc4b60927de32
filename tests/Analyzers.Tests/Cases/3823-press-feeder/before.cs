using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C3823;

public sealed class PressFeeder
{
    private readonly Action<string, int> _feed;
    private bool _heavyStock;
    private int _delay;
    private string _tray;
    private Thread _worker;

    public PressFeeder(Action<string, int> feed) => _feed = feed;

    public static PressFeeder Launch(Action<string, int> feed, int grams, int sheets)
    {
        var feeder = new PressFeeder(feed);
        if (grams > 170)
        {
            feeder._heavyStock = true;
            feeder._delay = grams - 150;
            feeder._tray = "bypass";
        }

        feeder._worker = new Thread(() => feeder.Run(sheets));
        feeder._worker.Start();
        return feeder;
    }

    public void WaitForEnd() => _worker.Join();

    private void Run(int sheets)
    {
        for (int sheet = 0; sheet < sheets; sheet++)
        {
            if (_heavyStock)
            {
                Thread.Sleep(_delay);
                _feed(_tray, sheet);
            }
            else
            {
                _feed("main", sheet);
            }
        }
    }
}
