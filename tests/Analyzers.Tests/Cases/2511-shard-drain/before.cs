using System;
using System.Collections.Generic;
using System.Collections.Concurrent;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C2511;

public readonly record struct DrainReport(string Shard, long Bytes, int Batches);

public sealed class ShardDrain
{
    private readonly BlockingCollection<byte[]> _source;
    private readonly Action<byte[]> _sink;
    private readonly string _shard;
    private readonly Thread _pump;
    private bool _drained;
    private long _bytes;
    private int _batches;

    public ShardDrain(string shard, BlockingCollection<byte[]> source, Action<byte[]> sink)
    {
        _shard = shard;
        _source = source;
        _sink = sink;
        _pump = new Thread(Pump) { IsBackground = true, Name = "drain-" + shard };
    }

    public void Start() => _pump.Start();

    public DrainReport Finish()
    {
        _source.CompleteAdding();
        while (!_drained)
        {
            Thread.SpinWait(64);
        }

        return Report();
    }

    private DrainReport Report() => new(_shard, _bytes, _batches);

    private void Pump()
    {
        foreach (byte[] chunk in _source.GetConsumingEnumerable())
        {
            if (chunk.Length == 0)
            {
                continue;
            }

            _sink(chunk);
            _bytes += chunk.Length;
            _batches++;
        }

        _drained = true;
    }
}
