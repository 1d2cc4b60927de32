using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C1913;

public sealed class RateSheet(Func<int, int[]> fetch, int revision)
{
    private readonly object _reload = new();
    private int[] _bands = fetch(revision);
    private string _label = "r" + revision;

    public void Watch(CancellationToken stop) => ThreadPool.QueueUserWorkItem(_ =>
    {
        while (!stop.WaitHandle.WaitOne(TimeSpan.FromMinutes(1)))
        {
            Reload();
        }
    });

    public string Describe(ref int seen, string previous)
    {
        if (revision == seen)
        {
            return previous;
        }

        seen = revision;
        return _label + ": " + string.Join('/', _bands);
    }

    public void Reload()
    {
        lock (_reload)
        {
            int next = revision + 1;
            _bands = fetch(next);
            _label = "r" + next;
            revision = next;
        }
    }
}
