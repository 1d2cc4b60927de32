using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C4124;

public sealed class TopicHub
{
    private readonly ConcurrentDictionary<string, ImmutableList<Action<object>>> _byTopic = new(StringComparer.Ordinal);
    private bool _anyone;

    public void Subscribe(string topic, Action<object> handler)
    {
        _byTopic.AddOrUpdate(
            topic,
            static (_, added) => ImmutableList.Create(added),
            static (_, present, added) => present.Add(added),
            handler);
        _anyone = true;
    }

    public int Publish(string topic, Func<object> message)
    {
        if (!_anyone)
        {
            return 0;
        }

        if (!_byTopic.TryGetValue(topic, out var handlers))
        {
            return 0;
        }

        var content = message();
        foreach (var handler in handlers)
        {
            handler(content);
        }

        return handlers.Count;
    }

    public Task<int> PublishAsync(string topic, Func<object> message) => Task.Run(() => Publish(topic, message));
}
