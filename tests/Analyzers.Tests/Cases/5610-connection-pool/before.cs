using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C5610;

public interface IPooledConnection : IDisposable
{
    bool IsAlive { get; }
}

public sealed class ConnectionPool : IDisposable
{
    private readonly object _sync = new();
    private readonly Stack<IPooledConnection> _idle = new();
    private readonly Func<IPooledConnection> _open;
    private readonly int _maxIdle;
    private bool _closed;
    private int _opened;

    public ConnectionPool(Func<IPooledConnection> open, int maxIdle)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(maxIdle);
        _open = open;
        _maxIdle = maxIdle;
    }

    public int Opened => Volatile.Read(ref _opened);

    public IPooledConnection Rent()
    {
        if (_closed)
        {
            throw new ObjectDisposedException(nameof(ConnectionPool));
        }

        lock (_sync)
        {
            ObjectDisposedException.ThrowIf(_closed, this);
            while (_idle.TryPop(out var connection))
            {
                if (connection.IsAlive)
                {
                    return connection;
                }

                connection.Dispose();
            }
        }

        Interlocked.Increment(ref _opened);
        return _open();
    }

    public void Return(IPooledConnection connection)
    {
        if (!_closed && connection.IsAlive)
        {
            lock (_sync)
            {
                if (!_closed && _idle.Count < _maxIdle)
                {
                    _idle.Push(connection);
                    return;
                }
            }
        }

        connection.Dispose();
    }

    public void Dispose()
    {
        IPooledConnection[] leftovers;
        lock (_sync)
        {
            if (_closed)
            {
                return;
            }

            _closed = true;
            leftovers = _idle.ToArray();
            _idle.Clear();
        }

        foreach (var connection in leftovers)
        {
            connection.Dispose();
        }
    }
}
