using System;
using System.Threading;

namespace Corpus.C5706;

public sealed class ConnectionBag<TConnection> : IDisposable
    where TConnection : class, IDisposable
{
    private readonly object _gate = new();
    private readonly Func<TConnection> _open;
    private readonly TConnection[] _idle;
    private int _count;
    private long _lastReturn;

    public ConnectionBag(int capacity, Func<TConnection> open)
    {
        _idle = new TConnection[capacity];
        _open = open;
    }

    public TConnection Rent()
    {
        if (_count > 0)
        {
            lock (_gate)
            {
                if (_count > 0)
                {
                    var connection = _idle[--_count];
                    _idle[_count] = null;
                    return connection;
                }
            }
        }

        return _open();
    }

    public void Return(TConnection connection)
    {
        if (_count < _idle.Length)
        {
            lock (_gate)
            {
                if (_count < _idle.Length)
                {
                    _lastReturn = Environment.TickCount64;
                    _idle[_count++] = connection;
                    return;
                }
            }
        }

        connection.Dispose();
    }

    public void Dispose()
    {
        lock (_gate)
        {
            while (_count > 0)
            {
                _idle[--_count].Dispose();
            }
        }
    }

    public bool IdleSince(long ticks)
    {
        lock (_gate)
        {
            return _count > 0 && _lastReturn < ticks;
        }
    }
}
