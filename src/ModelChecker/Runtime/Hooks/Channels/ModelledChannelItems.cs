using SafePublication.ModelChecker.Runtime.Tasks;

namespace SafePublication.ModelChecker.Runtime.Hooks;

/// <summary>The items of a channel, one after the other, until it is over.</summary>
internal sealed class ModelledChannelItems<T>(ModelledChannelReader<T> reader, CancellationToken cancellation) : IAsyncEnumerable<T>, IAsyncEnumerator<T>
{
    // Cancellation is asked for when no item is there, and before the first one.
    private bool _isFirst = cancellation.CanBeCanceled;

    public T Current { get; private set; } = default!;

    public IAsyncEnumerator<T> GetAsyncEnumerator(CancellationToken cancellationToken = default) =>
        !cancellationToken.CanBeCanceled ? this
        : cancellation.CanBeCanceled && cancellation != cancellationToken ? throw new UnsupportedConstructException("Reading all items of a channel with two cancellation tokens is not modelled.")
        : new ModelledChannelItems<T>(reader, cancellationToken);

    public ValueTask<bool> MoveNextAsync()
    {
        if (_isFirst || !reader.TryRead(out var item))
            return new ValueTask<bool>(TaskStarts.Start<bool>(() => TaskEnd.Run(MoveNext, TaskEnd.Of), 0, givesWay: true));
        Current = item;
        return new ValueTask<bool>(true);
    }

    public ValueTask DisposeAsync() => default;

    private TaskEnd MoveNext()
    {
        _isFirst = false;
        var next = reader.TakeNext(cancellation);
        Current = next is null ? default! : next.Value;
        return TaskEnd.With(next is not null);
    }
}
