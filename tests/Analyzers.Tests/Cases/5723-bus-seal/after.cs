using System;
using System.Collections.Generic;
using System.Threading;

namespace Corpus.C5723;

public interface IMessageHandler
{
    void Handle(object message);
}

public sealed class MessageBus
{
    private readonly object _register = new();
    private readonly List<IMessageHandler> _draft = new();
    private IMessageHandler[] _handlers = Array.Empty<IMessageHandler>();
    private volatile bool _sealed;

    public void Subscribe(IMessageHandler handler)
    {
        lock (_register)
        {
            if (_sealed)
            {
                throw new InvalidOperationException("the bus is sealed");
            }

            _draft.Add(handler);
        }
    }

    public void Seal()
    {
        lock (_register)
        {
            if (!_sealed)
            {
                _handlers = _draft.ToArray();
                _sealed = true;
            }
        }
    }

    public bool TryPublish(object message)
    {
        if (!_sealed)
        {
            return false;
        }

        foreach (var handler in _handlers)
        {
            handler.Handle(message);
        }

        return true;
    }
}
