using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C6121;

public sealed class Outbox
{
    private readonly object _mail = new();
    private readonly List<string> _letters = new();
    private bool _pending;

    public void Post(string letter)
    {
        lock (_mail)
        {
            _letters.Add(letter);
            _pending = true;
        }
    }

    public async Task RunAsync(Func<string[], Task> deliver, CancellationToken stop)
    {
        using var tick = new PeriodicTimer(TimeSpan.FromSeconds(1));
        while (await tick.WaitForNextTickAsync(stop).ConfigureAwait(false))
        {
            var batch = Take();
            if (batch.Length > 0)
            {
                await deliver(batch).ConfigureAwait(false);
            }
        }
    }

    private string[] Take()
    {
        if (!_pending)
        {
            return Array.Empty<string>();
        }

        lock (_mail)
        {
            var batch = _letters.ToArray();
            _letters.Clear();
            _pending = false;
            return batch;
        }
    }
}
