using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C1536;

internal sealed record FlagSet(string[] Enabled, double SampleRate);

public sealed class FlagFeed
{
    internal volatile FlagSet Current = new(Array.Empty<string>(), 1.0);

    public FlagView View() => new(this);
}

public sealed class FlagPoller : IAsyncDisposable
{
    private readonly CancellationTokenSource _stop = new();
    private readonly Task _loop;

    public FlagPoller(FlagFeed feed, Func<CancellationToken, Task<(string[] Names, double Rate)>> fetch) =>
        _loop = Task.Run(() => PollAsync(feed, fetch, _stop.Token));

    public async ValueTask DisposeAsync()
    {
        _stop.Cancel();
        await _loop.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        _stop.Dispose();
    }

    private static async Task PollAsync(
        FlagFeed feed, Func<CancellationToken, Task<(string[] Names, double Rate)>> fetch, CancellationToken ct)
    {
        using var timer = new PeriodicTimer(TimeSpan.FromSeconds(15));
        do
        {
            var (names, rate) = await fetch(ct).ConfigureAwait(false);
            Array.Sort(names, StringComparer.Ordinal);
            feed.Current = new FlagSet(names, rate);
        }
        while (await timer.WaitForNextTickAsync(ct).ConfigureAwait(false));
    }
}

public ref struct FlagView
{
    private readonly FlagFeed _feed;

    internal FlagView(FlagFeed feed) => _feed = feed;

    public bool IsOn(string flag)
    {
        return Array.BinarySearch(_feed.Current.Enabled, flag, StringComparer.Ordinal) >= 0;
    }

    public bool Sampled(int ticket)
    {
        return ticket % 1000 < _feed.Current.SampleRate * 1000;
    }
}
