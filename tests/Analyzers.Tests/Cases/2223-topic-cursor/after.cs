using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C2223;

public sealed record Subscription(int Partition, long Offset, string Consumer);

public interface ITopicClient
{
    Task<Subscription> SubscribeAsync(string topic);

    Task<string[]> FetchAsync(int partition, long offset, string consumer);
}

public sealed class TopicCursor
{
    private readonly ITopicClient _client;
    private readonly string _topic;
    private readonly SemaphoreSlim _join = new(1, 1);
    private volatile bool _subscribed;
    private int _partition;
    private long _offset;
    private string _consumer;

    public TopicCursor(ITopicClient client, string topic)
    {
        _client = client;
        _topic = topic;
    }

    public async Task<int> PeekAsync()
    {
        await SubscribeAsync().ConfigureAwait(false);
        var batch = await _client.FetchAsync(_partition, _offset, _consumer).ConfigureAwait(false);
        return batch.Length;
    }

    public async Task<string> NameAsync()
    {
        await SubscribeAsync().ConfigureAwait(false);
        return _topic + "#" + _partition + "/" + _consumer;
    }

    public async Task<long> LagAsync(Func<int, Task<long>> newest)
    {
        await SubscribeAsync().ConfigureAwait(false);
        long end = await newest(_partition).ConfigureAwait(false);
        return Math.Max(0, end - _offset);
    }

    private async Task SubscribeAsync()
    {
        if (_subscribed)
        {
            return;
        }

        await _join.WaitAsync().ConfigureAwait(false);
        try
        {
            if (!_subscribed)
            {
                var subscription = await _client.SubscribeAsync(_topic).ConfigureAwait(false);
                _partition = subscription.Partition;
                _offset = subscription.Offset;
                _consumer = subscription.Consumer;
                _subscribed = true;
            }
        }
        finally
        {
            _join.Release();
        }
    }
}
