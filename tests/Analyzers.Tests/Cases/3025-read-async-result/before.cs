using System.Collections.Generic;
using System.IO;
using System.Threading.Tasks;
using System.Threading;
using System;

namespace Corpus.C3025;

internal sealed class ReadAsyncResult : IAsyncResult
{
    private readonly AsyncCallback _callback;
    private readonly object _asyncState;
    private ManualResetEvent _waitHandle;
    private volatile bool _isCompleted;
    private byte[] _content;
    private int _length;
    private Exception _error;

    public ReadAsyncResult(AsyncCallback callback, object asyncState)
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

    public void Complete(byte[] content, int length, Exception error)
    {
        lock (this)
        {
            _content = content;
            _length = length;
            _error = error;
            _isCompleted = true;
            if (_waitHandle != null)
                _waitHandle.Set();
        }

        if (_callback != null)
            _callback(this);
    }

    public int End(out byte[] content)
    {
        if (!_isCompleted)
            AsyncWaitHandle.WaitOne();

        if (_error != null)
            throw new IOException("The read failed.", _error);

        content = _content;
        return _length;
    }
}

public static class BlockReader
{
    public static IAsyncResult BeginRead(string path, int size, AsyncCallback callback, object state)
    {
        ReadAsyncResult result = new ReadAsyncResult(callback, state);
        ThreadPool.QueueUserWorkItem(delegate
        {
            byte[] content = new byte[size];
            int length = 0;
            Exception error = null;
            try
            {
                using (FileStream stream = File.OpenRead(path))
                    length = stream.Read(content, 0, size);
            }
            catch (IOException e)
            {
                error = e;
            }

            result.Complete(content, length, error);
        });
        return result;
    }

    public static int EndRead(IAsyncResult asyncResult, out byte[] content)
    {
        return ((ReadAsyncResult)asyncResult).End(out content);
    }
}
