using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C5211;

public sealed class SpoolWriter : IDisposable
{
    private readonly BlockingCollection<string> _queue = new(256);
    private readonly string _path;
    private readonly Thread _worker;
    private long _bytes;
    private string _lastLine;
    private volatile bool _drained;
    private volatile bool _closing;

    public SpoolWriter(string path)
    {
        _path = path;
        _worker = new Thread(Run) { IsBackground = true, Name = "spool" };
        _worker.Start();
    }

    public bool Closing => _closing;

    public bool Post(string line)
    {
        if (_closing)
        {
            return false;
        }

        return _queue.TryAdd(line);
    }

    public string Close()
    {
        _closing = true;
        _queue.CompleteAdding();
        WaitDrained();
        return _bytes + " bytes, last: " + (_lastLine ?? "none");
    }

    public void Dispose() => _queue.Dispose();

    private void WaitDrained()
    {
        while (!_drained)
        {
            Thread.Sleep(1);
        }
    }

    private void Run()
    {
        using (var output = new StreamWriter(_path, append: true))
        {
            foreach (string line in _queue.GetConsumingEnumerable())
            {
                output.WriteLine(line);
                _bytes += line.Length + 1;
                _lastLine = line;
            }
        }

        _drained = true;
    }
}
