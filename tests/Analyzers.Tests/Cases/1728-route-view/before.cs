using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.S1728;

public sealed record RouteView(int Version, ImmutableDictionary<string, string> Table)
{
    public static readonly RouteView Empty = new(0, ImmutableDictionary<string, string>.Empty);
}

public sealed class RouteBoard
{
    private RouteView _view = RouteView.Empty;

    public int Version => _view.Version;

    public void Announce(string prefix, string hop) => Change(table => table.SetItem(prefix, hop));

    public void Withdraw(string prefix) => Change(table => table.Remove(prefix));

    public bool TryChanged(ref int since, out ImmutableDictionary<string, string> table)
    {
        RouteView view = _view;
        if (view.Version == since)
        {
            table = null;
            return false;
        }

        since = view.Version;
        table = view.Table;
        return true;
    }

    public Task FollowAsync(Action<ImmutableDictionary<string, string>> changed, CancellationToken cancellation) => Task.Run(async () =>
    {
        int since = 0;
        while (!cancellation.IsCancellationRequested)
        {
            if (TryChanged(ref since, out var table))
            {
                changed(table);
            }

            await Task.Delay(100, cancellation).ConfigureAwait(false);
        }
    });

    private void Change(Func<ImmutableDictionary<string, string>, ImmutableDictionary<string, string>> edit)
    {
        RouteView seen = _view;
        while (true)
        {
            var next = new RouteView(seen.Version + 1, edit(seen.Table));
            RouteView found = Interlocked.CompareExchange(ref _view, next, seen);
            if (ReferenceEquals(found, seen))
            {
                return;
            }

            seen = found;
        }
    }
}
