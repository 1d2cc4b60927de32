using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C281;

public sealed class Rendezvous<T>
{
    private readonly object _sync = new();
    private bool _arrived;
    private T _item;
    private int _givers;

    public T Take()
    {
        lock (_sync)
        {
            while (!_arrived)
            {
                Monitor.Wait(_sync);
            }

            T item = _item;
            _item = default;
            _arrived = false;
            Monitor.PulseAll(_sync);
            return item;
        }
    }

    public void Give(T item)
    {
        lock (_sync)
        {
            _givers++;
            while (_arrived)
            {
                Monitor.Wait(_sync);
            }

            _item = item;
            _arrived = true;
            _givers--;
            Monitor.PulseAll(_sync);
        }
    }

    public Thread GiveAll(IEnumerable<T> items)
    {
        var giver = new Thread(() =>
        {
            foreach (T item in items) Give(item);
        });
        giver.Start();
        return giver;
    }
}
