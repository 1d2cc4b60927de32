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
    private object _building = new();
    private bool _started;
    private Lane[] _lanes;
    private int _cursor;

    public LanePool(int width) => _width = width;

    public int Backlog
    {
        get
        {
            int total = 0;
            foreach (var lane in EnsureLanes())
            {
                total += lane.Backlog;
            }

            return total;
        }
    }

    public void Post(Action work)
    {
        Lane[] lanes = EnsureLanes();
        int at = Interlocked.Increment(ref _cursor) & (lanes.Length - 1);
        lanes[at].Enqueue(work);
    }

    private Lane[] EnsureLanes() => LazyInitializer.EnsureInitialized(ref _lanes, ref _started, ref _building, BuildLanes);

    private Lane[] BuildLanes()
    {
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

        return lanes;
    }
}
