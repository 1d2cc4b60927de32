using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C4123;

public sealed class QueueingSink
{
    private static bool s_warned;
    private readonly Action<string> _write;
    private readonly int _capacity;
    private int _queued;
    private long _lost;

    public QueueingSink(Action<string> write, int capacity)
    {
        _write = write;
        _capacity = capacity;
    }

    public long Lost => Interlocked.Read(ref _lost);

    public void Emit(string line)
    {
        if (Interlocked.Increment(ref _queued) > _capacity)
        {
            Interlocked.Decrement(ref _queued);
            Interlocked.Increment(ref _lost);
            WarnOnce();
            return;
        }

        Task.Run(() =>
        {
            try
            {
                _write(line);
            }
            finally
            {
                Interlocked.Decrement(ref _queued);
            }
        });
    }

    private void WarnOnce()
    {
        if (s_warned)
        {
            return;
        }

        s_warned = true;
        Console.Error.WriteLine($"The log sink is slower than its source; lines beyond {_capacity} are lost.");
    }
}
