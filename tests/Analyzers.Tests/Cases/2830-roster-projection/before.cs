namespace Corpus.C2830;

public abstract class BackgroundLoop : IAsyncDisposable
{
    private readonly CancellationTokenSource _stop = new();
    private Task _run = Task.CompletedTask;

    public void Start() => _run = Task.Run(() => ExecuteAsync(_stop.Token));

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync().ConfigureAwait(false);
        await _run.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        _stop.Dispose();
    }

    protected abstract Task ExecuteAsync(CancellationToken stop);
}

public readonly record struct ShiftChange(string Nurse, string Ward, bool Leaves);

public interface IShiftLog
{
    IAsyncEnumerable<ShiftChange> ReplayAsync(CancellationToken stop);

    void Note(string line);
}

public sealed class RosterProjection(IShiftLog log) : BackgroundLoop
{
    private readonly TaskCompletionSource _stored = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private Dictionary<string, string> _wards;
    private int _changes;
    private volatile bool _replayed;

    public async ValueTask<string> WardOfAsync(string nurse)
    {
        if (!_replayed)
        {
            return null;
        }

        await _stored.Task.ConfigureAwait(false);
        return _wards.GetValueOrDefault(nurse);
    }

    public async ValueTask<string> SummaryAsync()
    {
        await _stored.Task.ConfigureAwait(false);
        return $"{_wards.Count} on duty after {_changes} changes";
    }

    protected override async Task ExecuteAsync(CancellationToken stop)
    {
        var wards = new Dictionary<string, string>(StringComparer.Ordinal);
        int changes = 0;
        await foreach (ShiftChange change in log.ReplayAsync(stop).ConfigureAwait(false))
        {
            changes++;
            if (change.Leaves)
            {
                wards.Remove(change.Nurse);
            }
            else
            {
                wards[change.Nurse] = change.Ward;
            }
        }

        MarkReplayed(changes);
        wards.TrimExcess();
        (_wards, _changes) = (wards, changes);
        _stored.SetResult();
    }

    private void MarkReplayed(int changes)
    {
        log.Note($"replayed {changes} changes");
        _replayed = true;
    }
}
