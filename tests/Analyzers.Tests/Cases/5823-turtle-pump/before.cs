using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C5823;

public sealed class TurtlePump
{
    private readonly BlockingCollection<Action<TurtlePump>> _inbox = new();
    private readonly Thread _thread;
    private bool _finished;
    private double _x;
    private double _y;
    private int _strokes;

    public TurtlePump()
    {
        _thread = new Thread(Run) { IsBackground = true };
        _thread.Start();
    }

    public void Move(double dx, double dy) => _inbox.Add(p =>
    {
        p._x += dx;
        p._y += dy;
        p._strokes++;
    });

    public (double X, double Y, int Strokes) Finish()
    {
        _inbox.Add(static p => p._finished = true);
        _thread.Join();
        return (_x, _y, _strokes);
    }

    private void Run()
    {
        while (!_finished)
        {
            var step = _inbox.Take();
            step(this);
        }
    }
}
