using System.Collections.Generic;
using System.Collections;
using System.Threading.Tasks;
using System.Threading;
using System;

namespace Corpus.C3027;

public sealed class DispatchThread
{
    private readonly AutoResetEvent _signal = new AutoResetEvent(false);
    private readonly Func<string, IDisposable> _attach;
    private readonly string _name;
    private bool _ready;
    private bool _stopping;
    private int _threadId;
    private string _failure;
    private Queue _queue;

    private DispatchThread(string name, Func<string, IDisposable> attach)
    {
        _name = name;
        _attach = attach;
    }

    public int ThreadId { get { return _threadId; } }

    public static DispatchThread Start(string name, Func<string, IDisposable> attach)
    {
        DispatchThread dispatch = new DispatchThread(name, attach);
        Thread thread = new Thread(new ThreadStart(dispatch.Run));
        thread.IsBackground = true;
        thread.Name = name;
        thread.Start();

        dispatch._signal.WaitOne();
        if (!dispatch._ready)
            throw new InvalidOperationException(dispatch._failure);

        dispatch._queue.Enqueue(new Action(dispatch.Announce));
        return dispatch;
    }

    public void Post(Action work)
    {
        lock (_queue.SyncRoot)
            _queue.Enqueue(work);

        _signal.Set();
    }

    public void Stop()
    {
        lock (_queue.SyncRoot)
            _stopping = true;

        _signal.Set();
    }

    private void Announce()
    {
        Console.WriteLine(_name + " runs on " + _threadId);
    }

    private void Run()
    {
        IDisposable attached = null;
        try
        {
            attached = _attach(_name);
            _threadId = Thread.CurrentThread.ManagedThreadId;
            _queue = Queue.Synchronized(new Queue());
            _ready = true;
        }
        catch (InvalidOperationException e)
        {
            _failure = e.Message;
        }

        bool run = _ready;
        _signal.Set();
        while (run)
        {
            Action work = null;
            lock (_queue.SyncRoot)
            {
                if (_queue.Count > 0)
                    work = (Action)_queue.Dequeue();
                else if (_stopping)
                    run = false;
            }

            if (work != null)
                work();
            else if (run)
                Thread.Sleep(10);
        }

        if (attached != null)
            attached.Dispose();
    }
}
