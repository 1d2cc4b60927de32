using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C1504;

public sealed record Leadership(string Leader, long Term);

public sealed class LeaderWatch
{
    private readonly Func<(string Node, long Term)?> _ballot;
    private bool _elected;
    private string _leader;
    private long _term;

    public LeaderWatch(Func<(string Node, long Term)?> ballot)
    {
        _ballot = ballot;
        var thread = new Thread(Observe)
        {
            IsBackground = true,
            Name = "leader-watch",
        };
        thread.Start();
    }

    public async Task<Leadership> WhenElectedAsync(CancellationToken ct)
    {
        while (!_elected)
        {
            await Task.Delay(25, ct).ConfigureAwait(false);
        }

        return new Leadership(_leader, _term);
    }

    public static string Describe(Leadership leadership) => leadership.Leader + " (term " + leadership.Term + ")";

    public async Task<bool> IsLeaderAsync(string node, CancellationToken ct)
    {
        Leadership leadership = await WhenElectedAsync(ct).ConfigureAwait(false);
        return string.Equals(leadership.Leader, node, StringComparison.OrdinalIgnoreCase);
    }

    private void Observe()
    {
        while (true)
        {
            if (_ballot() is { } result)
            {
                _leader = result.Node;
                _term = result.Term;
                _elected = true;
                return;
            }

            Thread.Sleep(100);
        }
    }
}
