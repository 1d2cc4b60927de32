using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C5220;

public sealed class Outbox
{
    private readonly object _sync = new();
    private readonly Action<IReadOnlyList<string>> _deliver;
    private List<string> _pending = new();
    private bool _waiting;
    private string _firstTopic;
    private int _batches;

    public Outbox(Action<IReadOnlyList<string>> deliver) => _deliver = deliver;

    public int Batches => Volatile.Read(ref _batches);

    public void Put(string topic, string message)
    {
        lock (_sync)
        {
            _pending.Add(topic + ":" + message);
            _firstTopic ??= topic;
            _waiting = true;
        }
    }

    public bool Flush()
    {
        if (!_waiting)
        {
            return false;
        }

        var batch = Take(out string topic);
        if (batch == null)
        {
            return false;
        }

        Interlocked.Increment(ref _batches);
        batch.Insert(0, "first=" + topic);
        _deliver(batch);
        return true;
    }

    public static async Task PumpAsync(IReadOnlyCollection<Outbox> boxes, CancellationToken cancel)
    {
        while (!cancel.IsCancellationRequested)
        {
            foreach (var box in boxes)
            {
                box.Flush();
            }

            await Task.Delay(50, CancellationToken.None).ConfigureAwait(false);
        }
    }

    private List<string> Take(out string topic)
    {
        lock (_sync)
        {
            topic = _firstTopic;
            if (!_waiting)
            {
                return null;
            }

            var batch = _pending;
            _pending = new List<string>();
            _firstTopic = null;
            _waiting = false;
            return batch;
        }
    }
}
