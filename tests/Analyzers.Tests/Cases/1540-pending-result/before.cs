using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C1540;

public sealed class Pending<T> : IThreadPoolWorkItem
{
    private readonly ManualResetEventSlim _signal = new();
    private readonly Func<T> _work;
    private bool _completed;
    private T _value;
    private Exception _error;

    private Pending(Func<T> work) => _work = work;

    public T Result
    {
        get
        {
            if (!_completed)
            {
                _signal.Wait();
            }

            if (_error != null)
            {
                throw new InvalidOperationException("the work item failed", _error);
            }

            return _value;
        }
    }

    public static Pending<T> Queue(Func<T> work)
    {
        var pending = new Pending<T>(work);
        ThreadPool.UnsafeQueueUserWorkItem(pending, preferLocal: false);
        return pending;
    }

    public bool TryGet(out T value)
    {
        if (_completed && _error == null)
        {
            value = _value;
            return true;
        }

        value = default;
        return false;
    }

    void IThreadPoolWorkItem.Execute()
    {
        try
        {
            _value = _work();
        }
        catch (Exception e)
        {
            _error = e;
        }

        _completed = true;
        _signal.Set();
    }
}
