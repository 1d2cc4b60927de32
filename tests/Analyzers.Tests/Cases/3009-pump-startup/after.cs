using System.Collections.Generic;
using System.Collections;
using System.Threading.Tasks;
using System.Threading;
using System;

namespace Corpus.C3009;

public delegate void PumpHandler(object message);

public sealed class MessagePump
{
    private readonly PumpHandler _handler;
    private readonly int _capacity;
    private volatile bool _ready;
    private bool _stopping;
    private int _threadId;
    private Queue _queue;

    public MessagePump(PumpHandler handler, int capacity)
    {
        if (handler == null)
            throw new ArgumentNullException("handler");

        _handler = handler;
        _capacity = capacity;
    }

    public string Start(string name)
    {
        Thread thread = new Thread(new ThreadStart(Run));
        thread.Name = name;
        thread.IsBackground = true;
        thread.Start();

        while (!_ready)
        {
            Thread.SpinWait(20);
        }

        Post("start:" + name);
        return name + "#" + _threadId;
    }

    public void Post(object message)
    {
        lock (_queue.SyncRoot)
        {
            _queue.Enqueue(message);
            Monitor.Pulse(_queue.SyncRoot);
        }
    }

    public void Stop()
    {
        lock (_queue.SyncRoot)
        {
            _stopping = true;
            Monitor.PulseAll(_queue.SyncRoot);
        }
    }

    private void Run()
    {
        _threadId = Thread.CurrentThread.ManagedThreadId;
        _queue = new Queue(_capacity);
        _ready = true;

        object message;
        while (Take(out message))
        {
            try
            {
                _handler(message);
            }
            catch (Exception e)
            {
                Console.Error.WriteLine(e.Message);
            }
        }
    }

    private bool Take(out object message)
    {
        lock (_queue.SyncRoot)
        {
            while (_queue.Count == 0 && !_stopping)
                Monitor.Wait(_queue.SyncRoot);

            message = _queue.Count == 0 ? null : _queue.Dequeue();
            return message != null;
        }
    }
}
