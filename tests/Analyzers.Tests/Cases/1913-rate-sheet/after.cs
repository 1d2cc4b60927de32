using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C1913;

public sealed class RateSheet(Func<int, int[]> fetch, int revision)
{
    private sealed record Sheet(int Revision, int[] Bands, string Label);

    private readonly object _reload = new();
    private volatile Sheet _sheet = new(revision, fetch(revision), "r" + revision);

    public void Watch(CancellationToken stop) => ThreadPool.QueueUserWorkItem(_ =>
    {
        while (!stop.WaitHandle.WaitOne(TimeSpan.FromMinutes(1)))
        {
            Reload();
        }
    });

    public string Describe(ref int seen, string previous)
    {
        var sheet = _sheet;
        if (sheet.Revision == seen)
        {
            return previous;
        }

        seen = sheet.Revision;
        return sheet.Label + ": " + string.Join('/', sheet.Bands);
    }

    public void Reload()
    {
        lock (_reload)
        {
            int next = _sheet.Revision + 1;
            _sheet = new Sheet(next, fetch(next), "r" + next);
        }
    }
}
