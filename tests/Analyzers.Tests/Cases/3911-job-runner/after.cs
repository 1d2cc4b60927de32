using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Channels;
using System.Threading.Tasks;

namespace Corpus.C3911;

public interface IJob
{
    string Key { get; }
    Task ExecuteAsync(string argument, CancellationToken token);
}

public sealed class JobRunner : IAsyncDisposable
{
    private readonly IEnumerable<IJob> _registered;
    private readonly int _lanes;
    private readonly CancellationTokenSource _stopping = new();
    private readonly List<Task> _workers = new();
    private Dictionary<string, IJob> _jobs;
    private Channel<(IJob Job, string Argument)> _queue;
    private readonly object _build = new();
    private volatile bool _built;

    public JobRunner(IEnumerable<IJob> registered, int lanes = 2)
    {
        _registered = registered;
        _lanes = Math.Clamp(lanes, 1, 64);
    }

    public Action<string, Exception> OnError { get; init; } = static (_, _) => { };

    public ValueTask EnqueueAsync(string key, string argument)
    {
        Build();
        if (!_jobs.TryGetValue(key, out var job))
        {
            throw new ArgumentException($"No job '{key}'.", nameof(key));
        }

        return _queue.Writer.WriteAsync((job, argument), _stopping.Token);
    }

    public async ValueTask DisposeAsync()
    {
        _stopping.Cancel();
        Task[] workers;
        lock (_workers)
        {
            workers = _workers.ToArray();
        }

        await Task.WhenAll(workers).ConfigureAwait(false);
    }

    private void Build()
    {
        if (_built)
        {
            return;
        }

        lock (_build)
        {
            if (!_built)
            {
                BuildCore();
                _built = true;
            }
        }
    }

    private void BuildCore()
    {
        var jobs = new Dictionary<string, IJob>(StringComparer.OrdinalIgnoreCase);
        foreach (var job in _registered)
        {
            jobs.Add(job.Key, job);
        }

        var queue = Channel.CreateBounded<(IJob, string)>(256);
        _jobs = jobs;
        _queue = queue;
        lock (_workers)
        {
            for (int i = 0; i < _lanes; i++)
            {
                _workers.Add(Task.Run(() => DrainAsync(queue.Reader)));
            }
        }
    }

    private async Task DrainAsync(ChannelReader<(IJob Job, string Argument)> reader)
    {
        try
        {
            await foreach (var (job, argument) in reader.ReadAllAsync(_stopping.Token).ConfigureAwait(false))
            {
                try
                {
                    await job.ExecuteAsync(argument, _stopping.Token).ConfigureAwait(false);
                }
                catch (Exception e) when (e is not OperationCanceledException)
                {
                    OnError(job.Key, e);
                }
            }
        }
        catch (OperationCanceledException)
        {
        }
    }
}
