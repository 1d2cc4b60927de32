using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C2216;

public sealed record LedgerPage(int Revision, long ClosedAt, Dictionary<string, long> Balances);

public sealed class LedgerView(Func<LedgerPage> fetch, Dictionary<string, long> balances, long closedAt, int revision)
{
    private readonly object _refresh = new();

    public long BalanceOf(string account)
    {
        Prepare();
        return balances.TryGetValue(account, out long cents) ? cents : 0;
    }

    public TimeSpan Age(DateTime now)
    {
        Prepare();
        return now - new DateTime(closedAt, DateTimeKind.Utc);
    }

    public long Total()
    {
        Prepare();
        long sum = 0;
        foreach (long cents in balances.Values)
        {
            sum += cents;
        }

        return sum;
    }

    private void Prepare()
    {
        if (revision > 0)
        {
            return;
        }

        lock (_refresh)
        {
            if (revision > 0)
            {
                return;
            }

            var page = fetch();
            balances = page.Balances;
            closedAt = page.ClosedAt;
            revision = Math.Max(1, page.Revision);
        }
    }
}

public static class LedgerViews
{
    public static LedgerView Cold(Func<LedgerPage> fetch) => new(fetch, null, 0, 0);

    public static LedgerView Seeded(Func<LedgerPage> fetch, LedgerPage page) =>
        new(fetch, page.Balances, page.ClosedAt, page.Revision);
}
