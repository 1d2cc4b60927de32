using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C6021;

public sealed class ReplyCell<T>
{
    private const int Empty = 0;
    private const int Filling = 1;
    private const int Filled = 2;

    private volatile int _state;
    private T _reply;
    private DateTimeOffset _arrived;

    public bool TryFill(T reply)
    {
        if (Interlocked.CompareExchange(ref _state, Filling, Empty) != Empty)
        {
            return false;
        }

        _reply = reply;
        _arrived = DateTimeOffset.Now;
        _state = Filled;
        return true;
    }

    public bool TryTake(out T reply, out DateTimeOffset arrived)
    {
        if (_state != Filled)
        {
            reply = default;
            arrived = default;
            return false;
        }

        reply = _reply;
        arrived = _arrived;
        return true;
    }
}
