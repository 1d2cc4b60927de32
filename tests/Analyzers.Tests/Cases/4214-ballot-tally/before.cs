using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.IO;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C4214;

public static class BallotTally
{
    public static IReadOnlyDictionary<string, int> Count(TextReader ballots, Action<TimeSpan> onWait, TimeSpan limit)
    {
        var votes = new SortedDictionary<string, int>(StringComparer.OrdinalIgnoreCase);
        int spoiled = 0;
        bool drained = false;

        var clerk = new Thread(() =>
        {
            for (string line = ballots.ReadLine(); line != null; line = ballots.ReadLine())
            {
                if (string.IsNullOrWhiteSpace(line))
                {
                    spoiled++;
                    continue;
                }

                string name = line.Trim();
                votes[name] = votes.TryGetValue(name, out int n) ? n + 1 : 1;
            }

            drained = true;
        });
        clerk.IsBackground = true;
        clerk.Start();

        long start = Stopwatch.GetTimestamp();
        for (;;)
        {
            if (drained)
            {
                break;
            }

            var waited = Stopwatch.GetElapsedTime(start);
            if (waited > limit)
            {
                throw new TimeoutException("The ballots were not read in time.");
            }

            onWait(waited);
            Thread.Sleep(20);
        }

        votes["(spoiled)"] = spoiled;
        return votes;
    }
}
