using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C5805;

public sealed class SampleRing : IDisposable
{
    private struct Slot
    {
        public int Turn;
        public string Channel;
        public double Value;
    }

    private readonly Slot[] _slots = new Slot[256];
    private readonly CancellationTokenSource _stop = new();
    private readonly Func<(string Channel, double Value)> _sample;
    private readonly Action<string, double> _store;
    private int _head;
    private int _tail;

    public SampleRing(Func<(string Channel, double Value)> sample, Action<string, double> store)
    {
        _sample = sample;
        _store = store;
        new Thread(Produce) { IsBackground = true }.Start();
        new Thread(Consume) { IsBackground = true }.Start();
    }

    public void Dispose() => _stop.Cancel();

    private void Produce()
    {
        while (!_stop.IsCancellationRequested)
        {
            var (channel, value) = _sample();
            ref Slot slot = ref _slots[_head & 255];
            if (Volatile.Read(ref slot.Turn) != 0)
            {
                continue;
            }

            slot.Channel = channel;
            slot.Value = value;
            Volatile.Write(ref slot.Turn, 1);
            _head++;
        }
    }

    private void Consume()
    {
        while (!_stop.IsCancellationRequested)
        {
            ref Slot slot = ref _slots[_tail & 255];
            if (Volatile.Read(ref slot.Turn) == 0)
            {
                Thread.Sleep(1);
                continue;
            }

            _store(slot.Channel, slot.Value);
            slot.Channel = null;
            Volatile.Write(ref slot.Turn, 0);
            _tail++;
        }
    }
}
