using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C218;

public sealed class WorkQueue
{
    private readonly object _start = new();
    private readonly int _degree;
    private volatile bool _started;
    private BlockingCollection<Action> _queue;
    private Thread[] _workers;

    public WorkQueue(int degree) => _degree = degree;

    public int Degree
    {
        get
        {
            EnsureStarted();
            return _workers.Length;
        }
    }

    public void Post(Action work)
    {
        EnsureStarted();
        _queue.Add(work);
    }

    private void EnsureStarted()
    {
        if (_started)
            return;

        lock (_start)
        {
            if (_started)
                return;

            _started = true;
            _queue = new BlockingCollection<Action>(boundedCapacity: 1024);
            _workers = new Thread[_degree];
            for (int i = 0; i < _workers.Length; i++)
            {
                _workers[i] = new Thread(Drain) { IsBackground = true };
                _workers[i].Start();
            }
        }
    }

    private void Drain()
    {
        foreach (Action work in _queue.GetConsumingEnumerable())
            work();
    }
}
