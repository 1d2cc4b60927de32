using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C2615;

public sealed record FeedState(bool Loaded, int Version, IReadOnlyList<string> Items)
{
    public static FeedState Blank { get; } = new(false, 0, Array.Empty<string>());
}

public sealed class FeedStatus : IDisposable
{
    private readonly object _refresh = new();
    private readonly Func<IReadOnlyList<string>> _poll;
    private readonly Timer _timer;
    private FeedState _state = FeedState.Blank;

    public FeedStatus(Func<IReadOnlyList<string>> poll, TimeSpan period)
    {
        _poll = poll;
        _timer = new Timer(static s => ((FeedStatus)s).Refresh(), this, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
        _timer.Change(TimeSpan.Zero, period);
    }

    public bool TryFirst(out string item)
    {
        FeedState state = _state;
        if (state.Loaded && state.Items.Count > 0)
        {
            item = state.Items[0];
            return true;
        }

        item = null;
        return false;
    }

    public string Banner()
    {
        if (_state is { Loaded: true } state)
        {
            return "v" + state.Version + " (" + state.Items.Count + ")";
        }

        return "loading";
    }

    public void Dispose() => _timer.Dispose();

    private void Refresh()
    {
        IReadOnlyList<string> polled = _poll();
        if (polled == null)
        {
            return;
        }

        var copy = new string[polled.Count];
        for (int i = 0; i < copy.Length; i++)
        {
            copy[i] = polled[i].Trim();
        }

        lock (_refresh)
        {
            _state = _state with { Loaded = true, Version = _state.Version + 1, Items = copy };
        }
    }
}
