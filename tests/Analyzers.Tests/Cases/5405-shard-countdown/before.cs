using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C5405;

public static class LedgerAudit
{
    private struct Shard
    {
        public bool Balanced;
        public long Debit;
        public long Credit;
        public Exception Failure;
    }

    public static string Audit(IReadOnlyList<Func<IEnumerable<long>>> books)
    {
        if (books.Count == 0)
        {
            return "nothing to audit";
        }

        var shards = new Shard[books.Count];
        using var left = new CountdownEvent(books.Count);
        for (int i = 0; i < books.Count; i++)
        {
            int at = i;
            ThreadPool.QueueUserWorkItem(_ =>
            {
                try
                {
                    long debit = 0, credit = 0;
                    foreach (long amount in books[at]())
                    {
                        if (amount < 0) debit -= amount;
                        else credit += amount;
                    }

                    shards[at].Debit = debit;
                    shards[at].Credit = credit;
                    shards[at].Balanced = debit == credit;
                }
                catch (Exception e)
                {
                    shards[at].Failure = e;
                }
                finally
                {
                    left.Signal();
                }
            });
        }

        left.Wait();
        long open = 0;
        foreach (var shard in shards)
        {
            if (shard.Failure != null) return "failed: " + shard.Failure.Message;
            if (!shard.Balanced) open += Math.Abs(shard.Credit - shard.Debit);
        }

        return open == 0 ? "balanced" : "open " + open;
    }
}
