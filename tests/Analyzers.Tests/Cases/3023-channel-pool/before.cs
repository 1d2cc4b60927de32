using System.Collections.Generic;
using System.Collections;
using System.Threading.Tasks;
using System.Threading;
using System;

namespace Corpus.C3023;

public enum PoolState
{
    Created,
    Opened,
    Closed
}

public sealed class ChannelPool
{
    private readonly object _thisLock = new object();
    private readonly Func<string, object> _connect;
    private PoolState _state;
    private string _address;
    private int _capacity;
    private Stack _idle;

    public ChannelPool(Func<string, object> connect)
    {
        _connect = connect;
    }

    public void Open(string address, int capacity)
    {
        lock (_thisLock)
        {
            if (_state != PoolState.Created)
                throw new InvalidOperationException("The pool was opened already.");

            _address = address;
            _capacity = capacity;
            _idle = new Stack(capacity);
            _state = PoolState.Opened;
        }
    }

    public object Take()
    {
        ThrowIfNotOpened();

        string address;
        lock (_thisLock)
        {
            ThrowIfNotOpened();
            if (_idle.Count > 0)
                return _idle.Pop();

            address = _address;
        }

        return _connect(address);
    }

    public bool Return(object channel)
    {
        if (_state != PoolState.Opened)
            return false;

        lock (_thisLock)
        {
            if (_state != PoolState.Opened || _idle.Count >= _capacity)
                return false;

            _idle.Push(channel);
            return true;
        }
    }

    public void Close()
    {
        lock (_thisLock)
        {
            _state = PoolState.Closed;
            _idle = null;
        }
    }

    private void ThrowIfNotOpened()
    {
        if (_state != PoolState.Opened)
            throw new InvalidOperationException("The pool is not open.");
    }
}
