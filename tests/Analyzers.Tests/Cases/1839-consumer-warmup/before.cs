namespace Corpus.C1839;

public sealed class OffsetStore
{
    private readonly TaskCompletionSource _restored = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly ManualResetEventSlim _signal = new();
    private readonly Func<Task<Dictionary<int, long>>> _load;
    private bool _recovered;
    private Dictionary<int, long> _offsets;
    private long _lag;

    public OffsetStore(Func<Task<Dictionary<int, long>>> load)
    {
        _load = load;
        _ = Task.Run(RestoreAsync);
    }

    public async Task<long> OffsetAsync(int partition)
    {
        await _restored.Task.ConfigureAwait(false);
        if (!_recovered)
        {
            return 0;
        }

        return _offsets.TryGetValue(partition, out long offset) ? offset : 0;
    }

    public long LagWithin(TimeSpan patience)
    {
        if (!_signal.Wait(patience))
        {
            throw new TimeoutException();
        }

        return _recovered ? _lag : -1;
    }

    private async Task RestoreAsync()
    {
        try
        {
            var offsets = await _load().ConfigureAwait(false);
            _lag = offsets.Count == 0 ? 0 : offsets.Values.Max() - offsets.Values.Min();
            _offsets = offsets;
            _recovered = true;
        }
        catch (IOException)
        {
            _lag = long.MaxValue;
        }
        finally
        {
            _signal.Set();
            _restored.SetResult();
        }
    }
}

public sealed class PartitionConsumer(OffsetStore offsets)
{
    public async Task<long> SeekAsync(int partition, long fallback)
    {
        long offset = await offsets.OffsetAsync(partition).ConfigureAwait(false);
        return Math.Max(offset, fallback);
    }
}
