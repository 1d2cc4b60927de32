using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C240;

public static class MirrorSelector
{
    public static async Task<string> SelectAsync(IReadOnlyList<string> mirrors, Func<string, Task<TimeSpan>> ping)
    {
        object gate = new();
        bool found = false;
        string best = null;
        TimeSpan time = TimeSpan.MaxValue;

        Task[] probes = mirrors.Select(mirror => Task.Run(async () =>
        {
            TimeSpan elapsed = await ping(mirror).ConfigureAwait(false);
            lock (gate)
            {
                if (!found || elapsed < time)
                {
                    best = mirror;
                    time = elapsed;
                    found = true;
                }
            }
        })).ToArray();

        for (int wait = 0; wait < 50; wait++)
        {
            if (found)
            {
                return $"{best} ({time.TotalMilliseconds:F0} ms)";
            }

            await Task.Delay(20).ConfigureAwait(false);
        }

        await Task.WhenAll(probes).ConfigureAwait(false);
        return best;
    }
}
