using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.S1709;

public sealed record ShipReport(int Shipped, int Failed);

public sealed class LogShipper
{
    private readonly ConcurrentQueue<string> _lines = new();
    private readonly AutoResetEvent _wake = new(false);
    private readonly Func<string[], bool> _send;
    private readonly int _batch;
    private volatile bool _stopping;
    private bool _drained;
    private int _shipped;
    private int _failed;

    public LogShipper(Func<string[], bool> send, int batch = 100)
    {
        _send = send;
        _batch = batch;
        new Thread(Run) { IsBackground = true, Name = "log-shipper" }.Start();
    }

    public void Write(string line)
    {
        _lines.Enqueue(line);
        _wake.Set();
    }

    public ShipReport Stop()
    {
        _stopping = true;
        _wake.Set();
        while (!Volatile.Read(ref _drained))
        {
            Thread.SpinWait(64);
        }

        return new ShipReport(_shipped, _failed);
    }

    private void Run()
    {
        var pending = new List<string>(_batch);
        while (!_stopping || !_lines.IsEmpty)
        {
            _wake.WaitOne(TimeSpan.FromMilliseconds(500));
            while (_lines.TryDequeue(out string line))
            {
                pending.Add(line);
                if (pending.Count == _batch)
                {
                    Ship(pending);
                }
            }

            Ship(pending);
        }

        Volatile.Write(ref _drained, true);
    }

    private void Ship(List<string> pending)
    {
        if (pending.Count == 0)
        {
            return;
        }

        if (_send(pending.ToArray()))
        {
            _shipped += pending.Count;
        }
        else
        {
            _failed += pending.Count;
        }

        pending.Clear();
    }
}
