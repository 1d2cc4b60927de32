using SafePublication.ModelChecker.Runtime.Tasks;

namespace SafePublication.ModelChecker.Runtime.Hooks;

/// <summary>The items of a channel, one after the other, until it is over.</summary>
internal sealed class ModelledChannelItems<T>(ModelledChannelReader<T> reader) : IAsyncEnumerable<T>, IAsyncEnumerator<T>
{
    public T Current { get; private set; } = default!;

    public IAsyncEnumerator<T> GetAsyncEnumerator(CancellationToken cancellationToken = default) => this;

    public ValueTask<bool> MoveNextAsync()
    {
        if (!reader.TryRead(out var item))
            return new ValueTask<bool>(TaskStarts.Start<bool>(() => TaskEnd.Run(MoveNext, TaskEnd.Of), 0, givesWay: true));
        Current = item;
        return new ValueTask<bool>(true);
    }

    public ValueTask DisposeAsync() => default;

    private TaskEnd MoveNext()
    {
        var next = reader.TakeNext();
        Current = next is null ? default! : next.Value;
        return TaskEnd.With(next is not null);
    }
}
