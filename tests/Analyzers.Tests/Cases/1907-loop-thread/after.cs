using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C1907;

public sealed class LoopThread : IDisposable
{
    private readonly BlockingCollection<Action> _work = new();
    private readonly Thread _thread;
    private volatile bool _running;
    private int _threadId;

    public LoopThread(string name)
    {
        _thread = new Thread(Run) { Name = name, IsBackground = true };
        _thread.Start();
        while (!_running)
        {
            Thread.SpinWait(20);
        }
    }

    public int ThreadId => _threadId;

    public bool Post(Action work)
    {
        if (Environment.CurrentManagedThreadId == _threadId)
        {
            work();
            return false;
        }

        _work.Add(work);
        return true;
    }

    public void Dispose()
    {
        _work.CompleteAdding();
        _thread.Join();
        _work.Dispose();
    }

    private void Run()
    {
        _threadId = Environment.CurrentManagedThreadId;
        _running = true;
        foreach (var work in _work.GetConsumingEnumerable())
        {
            work();
        }
    }
}
