using System;
using System.Collections.Generic;
using System.Threading;

namespace Corpus.C5715;

public abstract class BrokerChannel
{
    private const int Bound = 2;
    private readonly object _sync = new();
    private volatile int _phase;

    protected string DeadLetter { get; set; }

    protected IReadOnlyDictionary<string, string> Queues { get; set; }

    public string QueueFor(string topic)
    {
        if (_phase < Bound)
        {
            Open();
        }

        return Queues.TryGetValue(topic, out var queue) ? queue : DeadLetter;
    }

    protected abstract void BindExchanges();

    private void Open()
    {
        lock (_sync)
        {
            if (_phase < Bound)
            {
                BindExchanges();
                _phase = Bound;
            }
        }
    }
}

public sealed class TopicChannel : BrokerChannel
{
    private readonly IEnumerable<(string Topic, string Queue)> _bindings;

    public TopicChannel(IEnumerable<(string Topic, string Queue)> bindings) => _bindings = bindings;

    protected override void BindExchanges()
    {
        var queues = new Dictionary<string, string>();
        foreach (var (topic, queue) in _bindings)
        {
            queues[topic] = queue;
        }

        Queues = queues;
        DeadLetter = "dead." + queues.Count;
    }
}
