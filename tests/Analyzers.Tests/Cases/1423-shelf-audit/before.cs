using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C1423;

public sealed record Shelf(string Label, IReadOnlyList<string> Expected, IReadOnlyCollection<string> Found);

public sealed record ShelfAuditResult(bool Completed, int Missing, string WorstShelf)
{
    public static readonly ShelfAuditResult TimedOut = new(false, 0, null);
}

public static class ShelfAudit
{
    public static ShelfAuditResult Run(IReadOnlyList<Shelf> shelves, TimeSpan limit)
    {
        bool finished = false;
        int missing = 0;
        string worst = null;

        void Scan()
        {
            int most = 0;
            foreach (var shelf in shelves)
            {
                int gaps = CountGaps(shelf);
                missing += gaps;
                if (gaps > most)
                {
                    most = gaps;
                    worst = shelf.Label;
                }
            }

            finished = true;
        }

        var thread = new Thread(Scan) { IsBackground = true };
        thread.Start();

        var clock = Stopwatch.StartNew();
        while (!finished && clock.Elapsed < limit)
        {
            Thread.Sleep(10);
        }

        return finished
            ? new ShelfAuditResult(true, missing, worst)
            : ShelfAuditResult.TimedOut;
    }

    private static int CountGaps(Shelf shelf)
    {
        int gaps = 0;
        foreach (var article in shelf.Expected)
        {
            bool present = false;
            foreach (var found in shelf.Found)
            {
                present |= string.Equals(found, article, StringComparison.Ordinal);
            }

            gaps += present ? 0 : 1;
        }

        return gaps;
    }
}
