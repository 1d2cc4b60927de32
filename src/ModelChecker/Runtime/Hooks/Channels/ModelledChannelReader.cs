using System.Diagnostics.CodeAnalysis;
using System.Threading.Channels;
using SafePublication.ModelChecker.Runtime.Tasks;

namespace SafePublication.ModelChecker.Runtime.Hooks;

/// <summary>The end of a channel that items are read from.</summary>
internal sealed class ModelledChannelReader<T>(ModelledQueue<T> queue, ModelledTask completion) : ChannelReader<T>
{
    public override Task Completion => completion.Task;

    public override bool CanCount => true;

    public override bool CanPeek => true;

    public override int Count => queue.Read().Items.Count;

    public override bool TryPeek([MaybeNullWhen(false)] out T item)
    {
        var now = queue.Read();
        item = now.Items.IsEmpty ? default : now.Items[0];
        return !now.Items.IsEmpty;
    }

    public override bool TryRead([MaybeNullWhen(false)] out T item)
    {
        var token = 0;
        var (before, isDone) = queue.TryTake(ref token);
        item = isDone ? Taken(before) : default;
        return isDone;
    }

    public override ValueTask<T> ReadAsync(CancellationToken cancellationToken = default)
    {
        if (Cancellation.IsRequested(cancellationToken, 0))
            return new ValueTask<T>(TaskStarts.Canceled<T>(cancellationToken, 0));
        var token = 0;
        var (before, isDone) = queue.TryTake(ref token);
        if (isDone)
            return new ValueTask<T>(Taken(before));
        return before.IsOver
            ? ValueTask.FromException<T>(new ChannelClosedException(before.Failure))
            : new ValueTask<T>(TaskStarts.Start<T>(() => TaskEnd.Run(() => Read(cancellationToken), TaskEnd.Of), 0, givesWay: true));
    }

    public override ValueTask<bool> WaitToReadAsync(CancellationToken cancellationToken = default)
    {
        if (Cancellation.IsRequested(cancellationToken, 0))
            return new ValueTask<bool>(TaskStarts.Canceled<bool>(cancellationToken, 0));
        var now = queue.Read();
        if (now.IsOver || !now.Items.IsEmpty)
            return Waited(now);
        return new ValueTask<bool>(TaskStarts.Start<bool>(
            () => TaskEnd.Run(() => WaitToRead(cancellationToken), TaskEnd.Of),
            0,
            givesWay: true));
    }

    public override IAsyncEnumerable<T> ReadAllAsync(CancellationToken cancellationToken = default) => new ModelledChannelItems<T>(this, cancellationToken);

    /// <summary>The next item, null when the channel is over.</summary>
    public StrongItem? TakeNext(CancellationToken cancellation)
    {
        var before = queue.Take(0, cancellation);
        if (before is { IsOver: true, Failure: { } failure })
            throw failure;
        return before.IsOver ? null : new StrongItem(Taken(before));
    }

    /// <summary>Completes the channel's task.</summary>
    public static void End(ModelledTask completion, Exception? failure) =>
        completion.TryEnd(failure is null ? TaskEnd.Done : TaskEnd.Failed(failure), 0);

    private TaskEnd WaitToRead(CancellationToken cancellation)
    {
        var later = queue.WaitFor(content => content.IsClosed || !content.Items.IsEmpty, cancellation);
        return later is { IsOver: true, Failure: { } failure } ? TaskEnd.Failed(failure) : TaskEnd.With(!later.IsOver);
    }

    private TaskEnd Read(CancellationToken cancellation)
    {
        var before = queue.Take(0, cancellation);
        return before.IsOver ? TaskEnd.Failed(new ChannelClosedException(before.Failure)) : TaskEnd.With(Taken(before));
    }

    private T Taken(ModelledQueue<T>.Content before)
    {
        if (before is { IsClosed: true, Items.Count: 1 })
            End(completion, before.Failure);
        return before.Items[0];
    }

    private static ValueTask<bool> Waited(ModelledQueue<T>.Content now) => now is { IsOver: true, Failure: { } failure }
        ? ValueTask.FromException<bool>(failure)
        : new ValueTask<bool>(!now.IsOver);

    /// <summary>An item, in a box of its own.</summary>
    public sealed record StrongItem(T Value);
}
