using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.IO;
using System.Threading;

namespace Corpus.S2133;

public sealed class TraceLoop
{
    private readonly BlockingCollection<string> _queue = new(boundedCapacity: 1024);
    private Thread _worker;
    private bool _mirrored;
    private TextWriter _mirror;
    private string _prefix;

    public TraceLoop MirrorTo(TextWriter mirror, string prefix)
    {
        if (_worker is not null)
        {
            throw new InvalidOperationException("The loop is running.");
        }

        _mirror = mirror;
        _prefix = prefix;
        _mirrored = true;
        return this;
    }

    public void Start(Action<string> sink)
    {
        _worker = new Thread(() => Run(sink)) { IsBackground = true };
        _worker.Start();
    }

    public bool Post(string message) => _queue.TryAdd(message);

    public void Stop()
    {
        _queue.CompleteAdding();
        _worker?.Join();
    }

    public static TraceLoop Launch(Action<string> sink, TextWriter mirror)
    {
        var loop = new TraceLoop();
        if (mirror is not null)
        {
            loop.MirrorTo(mirror, "> ");
        }

        loop.Start(sink);
        return loop;
    }

    private void Run(Action<string> sink)
    {
        foreach (var message in _queue.GetConsumingEnumerable())
        {
            sink(message);
            if (_mirrored)
            {
                _mirror.WriteLine(_prefix + message);
            }
        }
    }
}
