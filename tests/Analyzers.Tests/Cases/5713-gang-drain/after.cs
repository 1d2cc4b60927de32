using System;
using System.Collections.Generic;
using System.Threading;

namespace Corpus.C5713;

public sealed class GangRun
{
    private readonly IReadOnlyList<Func<long>> _work;
    private readonly long[] _results;
    private int _pending;

    public GangRun(IReadOnlyList<Func<long>> work)
    {
        _work = work;
        _results = new long[work.Count];
        _pending = work.Count;
    }

    public void Start()
    {
        for (int i = 0; i < _results.Length; i++)
        {
            ThreadPool.UnsafeQueueUserWorkItem(Execute, i, preferLocal: false);
        }
    }

    public ReadOnlySpan<long> Wait(int spins)
    {
        while (Volatile.Read(ref _pending) != 0)
        {
            Thread.SpinWait(spins);
        }

        return _results;
    }

    private void Execute(int slot)
    {
        try
        {
            _results[slot] = _work[slot]();
        }
        finally
        {
            Interlocked.Decrement(ref _pending);
        }
    }
}
