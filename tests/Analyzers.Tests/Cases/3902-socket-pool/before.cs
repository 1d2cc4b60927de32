using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C3902;

public interface IPooledSocket
{
    bool IsAlive { get; }
    void Close();
}

public sealed class SocketPool : IDisposable
{
    private readonly object _sync = new();
    private readonly Func<string, IPooledSocket> _connect;
    private readonly Func<string, (int Min, int Max)> _limits;
    private readonly string _target;
    private readonly Timer _reaper;
    private IPooledSocket[] _idle;
    private int _idleCount;
    private int _max;
    private int _rented;
    private bool _primed;
    private bool _closed;

    public SocketPool(string target, Func<string, IPooledSocket> connect, Func<string, (int Min, int Max)> limits)
    {
        _target = target;
        _connect = connect;
        _limits = limits;
        _reaper = new Timer(static s => ((SocketPool)s).Reap(), this, TimeSpan.FromMinutes(1), TimeSpan.FromMinutes(1));
    }

    public int Rented
    {
        get { lock (_sync) { return _rented; } }
    }

    public bool TryRent(out IPooledSocket socket)
    {
        lock (_sync)
        {
            ObjectDisposedException.ThrowIf(_closed, this);
            EnsurePrimed();
            while (_idleCount > 0)
            {
                socket = _idle[--_idleCount];
                _idle[_idleCount] = null;
                if (socket.IsAlive)
                {
                    _rented++;
                    return true;
                }

                socket.Close();
            }

            if (_rented >= _max)
            {
                socket = null;
                return false;
            }

            _rented++;
        }

        socket = _connect(_target);
        return true;
    }

    public void Return(IPooledSocket socket)
    {
        lock (_sync)
        {
            _rented--;
            if (!_closed && socket.IsAlive && _idleCount < _idle.Length)
            {
                _idle[_idleCount++] = socket;
                return;
            }
        }

        socket.Close();
    }

    public void Dispose()
    {
        _reaper.Dispose();
        lock (_sync)
        {
            _closed = true;
            while (_idleCount > 0)
            {
                _idle[--_idleCount].Close();
            }
        }
    }

    private void EnsurePrimed()
    {
        if (!_primed)
        {
            _primed = true;
            var (min, max) = _limits(_target);
            _max = max;
            _idle = new IPooledSocket[max];
            for (int i = 0; i < min; i++)
            {
                _idle[_idleCount++] = _connect(_target);
            }
        }
    }

    private void Reap()
    {
        lock (_sync)
        {
            for (int i = _idleCount - 1; i >= 0; i--)
            {
                if (!_idle[i].IsAlive)
                {
                    _idle[i].Close();
                    _idle[i] = _idle[--_idleCount];
                    _idle[_idleCount] = null;
                }
            }
        }
    }
}
