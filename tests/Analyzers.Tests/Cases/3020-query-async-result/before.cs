using System.Collections.Generic;
using System.Threading.Tasks;
using System.Threading;
using System;

namespace Corpus.C3020;

internal sealed class QueryAsyncResult : IAsyncResult
{
    private readonly AsyncCallback _callback;
    private readonly object _asyncState;
    private ManualResetEvent _waitHandle;
    private bool _isCompleted;
    private string[] _rows;
    private Exception _error;

    public QueryAsyncResult(AsyncCallback callback, object asyncState)
    {
        _callback = callback;
        _asyncState = asyncState;
    }

    public object AsyncState { get { return _asyncState; } }

    public bool CompletedSynchronously { get { return false; } }

    public bool IsCompleted { get { return _isCompleted; } }

    public WaitHandle AsyncWaitHandle
    {
        get
        {
            lock (this)
            {
                if (_waitHandle == null)
                    _waitHandle = new ManualResetEvent(_isCompleted);

                return _waitHandle;
            }
        }
    }

    public void Complete(string[] rows, Exception error)
    {
        lock (this)
        {
            _rows = rows;
            _error = error;
            _isCompleted = true;
            if (_waitHandle != null)
                _waitHandle.Set();
        }

        if (_callback != null)
            _callback(this);
    }

    public string[] End()
    {
        if (!_isCompleted)
            AsyncWaitHandle.WaitOne();

        if (_error != null)
            throw new InvalidOperationException("The query failed.", _error);

        return _rows;
    }
}

public sealed class QueryClient
{
    private readonly Func<string, string[]> _execute;

    public QueryClient(Func<string, string[]> execute)
    {
        _execute = execute;
    }

    public IAsyncResult BeginQuery(string sql, AsyncCallback callback, object state)
    {
        QueryAsyncResult result = new QueryAsyncResult(callback, state);
        ThreadPool.QueueUserWorkItem(delegate
        {
            string[] rows = null;
            Exception error = null;
            try
            {
                rows = _execute(sql);
            }
            catch (Exception e)
            {
                error = e;
            }

            result.Complete(rows, error);
        });
        return result;
    }

    public string[] EndQuery(IAsyncResult asyncResult)
    {
        return ((QueryAsyncResult)asyncResult).End();
    }
}
