using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C3928;

public sealed class RetrySettings
{
    public bool Enabled { get; set; } = true;
    public int Attempts { get; set; } = 3;
    public TimeSpan FirstDelay { get; set; } = TimeSpan.FromMilliseconds(200);
    public bool BudgetEnabled { get; set; }
    public int BudgetPerMinute { get; set; } = 60;
    public Func<Exception, bool> Transient { get; set; } = static e => e is TimeoutException;
}

public sealed class RetryPolicy
{
    private readonly RetrySettings _settings;
    private readonly object _budgetLock = new();
    private readonly Queue<long> _spent = new();
    private bool _exhaustedReported;

    private RetryPolicy(RetrySettings settings) => _settings = settings;

    public static RetryPolicy Create(Action<RetrySettings> configure)
    {
        var settings = new RetrySettings();
        configure?.Invoke(settings);
        ArgumentOutOfRangeException.ThrowIfLessThan(settings.Attempts, 1);
        return new RetryPolicy(settings);
    }

    public Action<int, Exception> OnRetry { get; init; } = static (_, _) => { };

    public async Task<T> RunAsync<T>(Func<CancellationToken, Task<T>> body, CancellationToken token = default)
    {
        if (!_settings.Enabled)
        {
            return await body(token).ConfigureAwait(false);
        }

        var delay = _settings.FirstDelay;
        for (int attempt = 1; ; attempt++)
        {
            try
            {
                return await body(token).ConfigureAwait(false);
            }
            catch (Exception e) when (attempt < _settings.Attempts && _settings.Transient(e) && TrySpend())
            {
                OnRetry(attempt, e);
            }

            await Task.Delay(delay + Jitter(delay), token).ConfigureAwait(false);
            delay *= 2;
        }
    }

    public Task RunAllAsync(IEnumerable<Func<CancellationToken, Task<int>>> bodies, CancellationToken token = default) =>
        Parallel.ForEachAsync(bodies, token, async (body, t) => await RunAsync(body, t).ConfigureAwait(false));

    private static TimeSpan Jitter(TimeSpan delay) => delay * (Random.Shared.NextDouble() / 4);

    private bool TrySpend()
    {
        if (!_settings.BudgetEnabled)
        {
            return true;
        }

        long now = Environment.TickCount64;
        lock (_budgetLock)
        {
            while (_spent.TryPeek(out long at) && now - at > 60_000)
            {
                _spent.Dequeue();
                _exhaustedReported = false;
            }

            if (_spent.Count < _settings.BudgetPerMinute)
            {
                _spent.Enqueue(now);
                return true;
            }

            if (!_exhaustedReported)
            {
                _exhaustedReported = true;
                Console.Error.WriteLine("retry budget spent");
            }

            return false;
        }
    }
}
