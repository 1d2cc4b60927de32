using SafePublication.ModelChecker;

namespace Structures.MichaelScottQueue;

/// <summary>Two producers and a consumer: the sum of all items comes out.</summary>
public abstract class TwoProducers(IQueue queue)
{
    private readonly IQueue _queue = queue;
    private int _taken;

    [Actor]
    public void One() => _queue.Enqueue(1);

    [Actor]
    public void Two() => _queue.Enqueue(2);

    [Actor]
    public void Consumer() => _taken = _queue.TryDequeue(out var item) ? item : 0;

    [Invariant]
    public bool Nothing_is_lost()
    {
        var sum = _taken;
        while (_queue.TryDequeue(out var item))
            sum += item;
        return sum == 3;
    }
}

/// <summary>With links that are exchanged.</summary>
[Scenario("MichaelScottQueue")]
public sealed class QueueScenario() : TwoProducers(new Queue());

/// <summary>With links that are overwritten.</summary>
[Scenario("MichaelScottQueue.Overwriting")]
public sealed class OverwritingQueueScenario() : TwoProducers(new OverwritingQueue());
