using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.S1708;

public sealed class LanePool
{
    private sealed class Lane
    {
        private readonly BlockingCollection<Action> _work = new();

        public Lane(int index)
        {
            var thread = new Thread(Drain) { IsBackground = true, Name = "lane-" + index };
            thread.Start();
        }

        public int Backlog => _work.Count;

        public void Enqueue(Action action) => _work.Add(action);

        private void Drain()
        {
            foreach (var action in _work.GetConsumingEnumerable())
            {
                action();
            }
        }
    }

    private readonly int _width;
    private int _started;
    private Lane[] _lanes;
    private int _mask;
    private int _cursor;

    public LanePool(int width) => _width = width;

    public int Backlog
    {
        get
        {
            EnsureLanes();
            int total = 0;
            foreach (var lane in _lanes)
            {
                total += lane.Backlog;
            }

            return total;
        }
    }

    public void Post(Action work)
    {
        EnsureLanes();
        int at = Interlocked.Increment(ref _cursor) & _mask;
        _lanes[at].Enqueue(work);
    }

    private void EnsureLanes()
    {
        if (Interlocked.CompareExchange(ref _started, 1, 0) != 0)
        {
            return;
        }

        int size = 1;
        while (size < _width)
        {
            size <<= 1;
        }

        var lanes = new Lane[size];
        for (int i = 0; i < size; i++)
        {
            lanes[i] = new Lane(i);
        }

        _mask = size - 1;
        _lanes = lanes;
    }
}
