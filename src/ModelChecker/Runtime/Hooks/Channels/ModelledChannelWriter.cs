using System.Threading.Channels;
using SafePublication.ModelChecker.Runtime.Tasks;

namespace SafePublication.ModelChecker.Runtime.Hooks;

/// <summary>The end of a channel that items are written to.</summary>
internal sealed class ModelledChannelWriter<T>(ModelledQueue<T> queue, ModelledTask completion) : ChannelWriter<T>
{
    public override bool TryWrite(T item)
    {
        var token = 0;
        return queue.TryAdd(item, ref token).IsDone;
    }

    public override ValueTask WriteAsync(T item, CancellationToken cancellationToken = default)
    {
        if (Cancellation.IsRequested(cancellationToken, 0))
            return new ValueTask(TaskStarts.Canceled<object>(cancellationToken, 0));
        var token = 0;
        var (before, isDone) = queue.TryAdd(item, ref token);
        if (isDone)
            return default;
        return before.IsClosed
            ? ValueTask.FromException(new ChannelClosedException(before.Failure))
            : new ValueTask(TaskStarts.Start<object>(() => TaskEnd.Run(() => Write(item, cancellationToken), TaskEnd.Of), 0, givesWay: true));
    }

    public override ValueTask<bool> WaitToWriteAsync(CancellationToken cancellationToken = default)
    {
        if (Cancellation.IsRequested(cancellationToken, 0))
            return new ValueTask<bool>(TaskStarts.Canceled<bool>(cancellationToken, 0));
        var now = queue.Read();
        if (now.IsClosed || queue.HasRoom(now))
            return new ValueTask<bool>(!now.IsClosed);
        return new ValueTask<bool>(TaskStarts.Start<bool>(() => TaskEnd.Run(() => WaitToWrite(cancellationToken), TaskEnd.Of), 0, givesWay: true));
    }

    public override bool TryComplete(Exception? error = null)
    {
        var (before, isDone) = queue.TryClose(error);
        if (isDone && before.Items.IsEmpty)
            ModelledChannelReader<T>.End(completion, error);
        return isDone;
    }

    private TaskEnd WaitToWrite(CancellationToken cancellation) =>
        TaskEnd.With(!queue.WaitFor(content => content.IsClosed || queue.HasRoom(content), cancellation).IsClosed);

    private TaskEnd Write(T item, CancellationToken cancellation) => queue.Add(item, 0, cancellation) ? TaskEnd.Done : TaskEnd.Failed(new ChannelClosedException(queue.Read().Failure));
}
