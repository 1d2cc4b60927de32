using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C1536;

public sealed class FlagFeed
{
    internal int Stamp;
    internal string[] Enabled = Array.Empty<string>();
    internal double SampleRate = 1.0;

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
            feed.Enabled = names;
            feed.SampleRate = rate;
            feed.Stamp++;
        }
        while (await timer.WaitForNextTickAsync(ct).ConfigureAwait(false));
    }
}

public ref struct FlagView
{
    private readonly FlagFeed _feed;
    private int _seen;
    private string[] _names = Array.Empty<string>();
    private double _rate = 1.0;

    internal FlagView(FlagFeed feed) => _feed = feed;

    public bool IsOn(string flag)
    {
        Sync();
        return Array.BinarySearch(_names, flag, StringComparer.Ordinal) >= 0;
    }

    public bool Sampled(int ticket)
    {
        Sync();
        return ticket % 1000 < _rate * 1000;
    }

    private void Sync()
    {
        int now = _feed.Stamp;
        if (now == _seen)
        {
            return;
        }

        _names = _feed.Enabled;
        _rate = _feed.SampleRate;
        _seen = now;
    }
}
