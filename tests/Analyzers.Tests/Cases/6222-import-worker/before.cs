using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C6222;

public abstract class BatchWorker
{
    protected bool Drained;
    protected int Accepted;
    protected int Rejected;

    protected BatchWorker(IReadOnlyList<string> rows, Predicate<string> accept)
    {
        var thread = new Thread(() =>
        {
            foreach (string row in rows)
            {
                if (accept(row))
                {
                    Accepted++;
                }
                else
                {
                    Rejected++;
                }
            }

            Drained = true;
        });
        thread.Start();
    }
}

public sealed class ImportWorker : BatchWorker
{
    public ImportWorker(IReadOnlyList<string> rows)
        : base(rows, static row => row.Length > 0)
    {
    }

    public double AcceptanceRate()
    {
        while (!Drained)
        {
            Thread.SpinWait(32);
        }

        return (double)Accepted / Math.Max(1, Accepted + Rejected);
    }
}
