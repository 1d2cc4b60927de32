using System;
using System.Collections.Concurrent;
using System.Threading;

namespace Corpus.C2331;

public interface ISession : IDisposable
{
    bool IsAlive { get; }

    void Execute(string statement);
}

public sealed class SessionPool : IDisposable
{
    private readonly ConcurrentBag<ISession> _idle = new();
    private readonly Func<ISession> _connect;
    private readonly object _close = new();
    private bool _disposed;
    private int _closed;

    public SessionPool(Func<ISession> connect) => _connect = connect;

    public int Closed
    {
        get
        {
            lock (_close)
            {
                return _closed;
            }
        }
    }

    public void Execute(string statement)
    {
        ThrowIfDisposed();
        ISession session = Rent();
        try
        {
            session.Execute(statement);
        }
        finally
        {
            Return(session);
        }
    }

    public void Dispose()
    {
        lock (_close)
        {
            if (_disposed)
            {
                return;
            }

            _disposed = true;
            while (_idle.TryTake(out ISession session))
            {
                session.Dispose();
                _closed++;
            }
        }
    }

    private ISession Rent()
    {
        while (_idle.TryTake(out ISession session))
        {
            if (session.IsAlive)
            {
                return session;
            }

            session.Dispose();
        }

        return _connect();
    }

    private void Return(ISession session)
    {
        if (_disposed)
        {
            session.Dispose();
            return;
        }

        _idle.Add(session);
    }

    private void ThrowIfDisposed()
    {
        if (_disposed)
        {
            throw new ObjectDisposedException(nameof(SessionPool));
        }
    }
}
