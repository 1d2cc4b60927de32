using System.Collections.Generic;
using System.Collections.Immutable;
using System.Globalization;
using System.Threading.Tasks;
using System.Threading;
using System;

namespace Corpus.C2920;

public static class BackoffDefaults
{
    private static TimeSpan s_ceiling;
    private static ImmutableArray<TimeSpan> s_steps;

    public static TimeSpan Ceiling
    {
        get
        {
            var ceiling = s_ceiling;
            if (ceiling == TimeSpan.Zero)
            {
                ceiling = ReadCeiling();
                s_ceiling = ceiling;
            }

            return ceiling;
        }
    }

    public static ImmutableArray<TimeSpan> Steps
    {
        get
        {
            var steps = s_steps;
            if (steps.IsDefault)
            {
                steps = BuildSteps(Ceiling);
                s_steps = steps;
            }

            return steps;
        }
    }

    private static TimeSpan ReadCeiling()
    {
        string text = Environment.GetEnvironmentVariable("RETRY_CEILING");
        return TimeSpan.TryParse(text, CultureInfo.InvariantCulture, out var ceiling) && ceiling > TimeSpan.Zero
            ? ceiling
            : TimeSpan.FromSeconds(30);
    }

    private static ImmutableArray<TimeSpan> BuildSteps(TimeSpan ceiling)
    {
        var steps = ImmutableArray.CreateBuilder<TimeSpan>();
        for (var step = TimeSpan.FromMilliseconds(50); step < ceiling; step *= 2)
        {
            steps.Add(step);
        }

        steps.Add(ceiling);
        return steps.ToImmutable();
    }
}

public sealed class Retrier
{
    private readonly int _attempts;

    public Retrier(int attempts) => _attempts = attempts;

    public Task<T[]> RunAllAsync<T>(IReadOnlyList<Func<Task<T>>> operations)
    {
        var tasks = new Task<T>[operations.Count];
        for (int i = 0; i < tasks.Length; i++)
        {
            var operation = operations[i];
            tasks[i] = Task.Run(() => RunAsync(operation));
        }

        return Task.WhenAll(tasks);
    }

    private async Task<T> RunAsync<T>(Func<Task<T>> operation)
    {
        var steps = BackoffDefaults.Steps;
        for (int attempt = 0; ; attempt++)
        {
            try
            {
                return await operation().ConfigureAwait(false);
            }
            catch (TimeoutException) when (attempt < _attempts)
            {
                await Task.Delay(steps[Math.Min(attempt, steps.Length - 1)]).ConfigureAwait(false);
            }
        }
    }
}
