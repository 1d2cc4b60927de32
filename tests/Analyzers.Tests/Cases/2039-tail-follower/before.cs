using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C2039;

public interface ITailTarget
{
    void Line(string text);
}

public sealed class TailFollower : IDisposable
{
    private readonly object _end = new();
    private readonly ITailTarget _target;
    private readonly string _path;
    private readonly CancellationTokenSource _cancel = new();
    private bool _ended;
    private int _queued;

    public TailFollower(string path, ITailTarget target)
    {
        _path = path;
        _target = target;
    }

    public int Queued => Volatile.Read(ref _queued);

    public void Poll(int lines)
    {
        if (_ended)
        {
            throw new ObjectDisposedException(nameof(TailFollower));
        }

        Interlocked.Increment(ref _queued);
        ThreadPool.QueueUserWorkItem(_ => Copy(lines));
    }

    public void Dispose()
    {
        lock (_end)
        {
            if (_ended)
            {
                return;
            }

            _ended = true;
        }

        _cancel.Cancel();
    }

    private void Copy(int lines)
    {
        var tail = new Queue<string>(lines + 1);
        foreach (var line in System.IO.File.ReadLines(_path))
        {
            if (_ended || _cancel.IsCancellationRequested)
            {
                return;
            }

            tail.Enqueue(line);
            if (tail.Count > lines)
            {
                tail.Dequeue();
            }
        }

        foreach (var line in tail)
        {
            _target.Line(line);
        }
    }
}
