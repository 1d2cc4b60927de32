using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C6027;

public static class Importer
{
    private sealed class Lane
    {
        public bool Finished;
        public decimal Total;
        public Guid? FirstRejected;

        public void Run(IEnumerable<(Guid Id, decimal Amount)> rows)
        {
            foreach (var (id, amount) in rows)
            {
                if (amount < 0m)
                {
                    FirstRejected ??= id;
                    continue;
                }

                Total += amount;
            }

            Finished = true;
        }
    }

    public static async Task<(decimal Total, Guid? Rejected)> ImportAsync(IReadOnlyList<IEnumerable<(Guid Id, decimal Amount)>> files)
    {
        var lanes = new Lane[files.Count];
        var work = new Task[files.Count];
        for (int i = 0; i < lanes.Length; i++)
        {
            var lane = lanes[i] = new Lane();
            var rows = files[i];
            work[i] = Task.Run(() => lane.Run(rows));
        }

        await Task.WhenAll(work).ConfigureAwait(false);

        decimal total = 0m;
        Guid? rejected = null;
        foreach (var lane in lanes)
        {
            if (lane.Finished)
            {
                total += lane.Total;
                rejected ??= lane.FirstRejected;
            }
        }

        return (total, rejected);
    }
}
