using System;
using System.Collections.Generic;
using System.Threading;

namespace Corpus.C2335;

public sealed class InvalidationEventArgs : EventArgs
{
    public InvalidationEventArgs(string key, string origin)
    {
        Key = key;
        Origin = origin;
    }

    public string Key { get; }

    public string Origin { get; }
}

public interface IInvalidationBus
{
    event EventHandler<InvalidationEventArgs> Received;
}

public sealed class InvalidationBatch : IDisposable
{
    private readonly ReaderWriterLockSlim _rw = new();
    private readonly IInvalidationBus _bus;
    private readonly HashSet<string> _keys = new(StringComparer.Ordinal);
    private string _lastOrigin;
    private bool _pending;

    public InvalidationBatch(IInvalidationBus bus)
    {
        _bus = bus;
        _bus.Received += OnReceived;
    }

    public bool IsInvalidated(string key)
    {
        if (!_pending)
        {
            return false;
        }

        _rw.EnterReadLock();
        try
        {
            return _pending && _keys.Contains(key);
        }
        finally
        {
            _rw.ExitReadLock();
        }
    }

    public int Flush(Action<string, string> remove)
    {
        if (!_pending)
        {
            return 0;
        }

        _rw.EnterWriteLock();
        try
        {
            if (!_pending)
            {
                return 0;
            }

            foreach (string key in _keys)
            {
                remove(key, _lastOrigin);
            }

            int count = _keys.Count;
            _keys.Clear();
            _pending = false;
            return count;
        }
        finally
        {
            _rw.ExitWriteLock();
        }
    }

    public void Dispose() => _bus.Received -= OnReceived;

    private void OnReceived(object sender, InvalidationEventArgs e)
    {
        _rw.EnterWriteLock();
        try
        {
            _keys.Add(e.Key);
            _lastOrigin = e.Origin;
            _pending = true;
        }
        finally
        {
            _rw.ExitWriteLock();
        }
    }
}
