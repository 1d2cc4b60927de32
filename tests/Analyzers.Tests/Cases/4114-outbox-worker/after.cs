using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C4114;

public enum WorkerHealth
{
    Stopped,
    Starting,
    Running,
}

public interface IHostedPart
{
    Task StartAsync(CancellationToken stop);

    Task StopAsync();
}

public sealed record Lease(string Owner, DateTime Until);

public sealed class OutboxWorker : IHostedPart
{
    private readonly Func<CancellationToken, Task<Lease>> _acquire;
    private readonly Func<string, int, CancellationToken, Task> _deliver;
    private readonly CancellationTokenSource _stopping = new();
    private volatile WorkerHealth _health = WorkerHealth.Stopped;
    private Lease _lease;
    private int _batchSize;
    private Task _loop = Task.CompletedTask;

    public OutboxWorker(Func<CancellationToken, Task<Lease>> acquire, Func<string, int, CancellationToken, Task> deliver)
    {
        _acquire = acquire;
        _deliver = deliver;
    }

    public WorkerHealth Health => _health;

    public Task StartAsync(CancellationToken stop)
    {
        _loop = Task.Run(() => RunAsync(_stopping.Token), stop);
        return Task.CompletedTask;
    }

    public async Task StopAsync()
    {
        _stopping.Cancel();
        await _loop.ConfigureAwait(false);
    }

    public string Probe() => Health switch
    {
        WorkerHealth.Running => _lease.Owner + "/" + (1000 / _batchSize),
        _ => "not running",
    };

    private async Task RunAsync(CancellationToken stop)
    {
        _lease = await _acquire(stop).ConfigureAwait(false);
        _batchSize = _lease.Owner.Length > 8 ? 50 : 200;
        _health = WorkerHealth.Running;
        while (!stop.IsCancellationRequested)
        {
            await _deliver(_lease.Owner, _batchSize, stop).ConfigureAwait(false);
        }
    }
}
