using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C237;

public sealed class TopicBus
{
    private readonly Lock _lock = new();
    private readonly Dictionary<string, List<Action<object>>> _topics = new();
    private bool _any;

    public void Subscribe(string topic, Action<object> handler)
    {
        lock (_lock)
        {
            if (!_topics.TryGetValue(topic, out var handlers))
            {
                _topics[topic] = handlers = new List<Action<object>>();
            }

            handlers.Add(handler);
            _any = true;
        }
    }

    public void Publish(string topic, object message)
    {
        if (!_any)
        {
            return;
        }

        Action<object>[] targets;
        lock (_lock)
        {
            if (!_topics.TryGetValue(topic, out var handlers))
            {
                return;
            }

            targets = handlers.ToArray();
        }

        foreach (var target in targets)
        {
            target(message);
        }
    }
}
