using System;
using System.Collections.Generic;
using System.Threading;

namespace Corpus.C5710;

public sealed class BrokerLimits
{
    private readonly object _describe = new();
    private readonly Func<IReadOnlyDictionary<string, int>> _query;
    private bool _known;
    private int _maxMessage;
    private int _maxBatch;

    public BrokerLimits(Func<IReadOnlyDictionary<string, int>> query) => _query = query;

    public bool Fits(int messageBytes, int batchBytes)
    {
        if (!_known)
        {
            Describe();
        }

        Volatile.ReadBarrier();
        return messageBytes <= _maxMessage && batchBytes <= _maxBatch;
    }

    public IEnumerable<ArraySegment<byte>> Split(byte[] payload)
    {
        bool known = _known;
        Interlocked.MemoryBarrier();
        if (!known)
        {
            Describe();
        }

        int chunk = Math.Max(1, _maxMessage);
        for (int at = 0; at < payload.Length; at += chunk)
        {
            yield return new ArraySegment<byte>(payload, at, Math.Min(chunk, payload.Length - at));
        }
    }

    private void Describe()
    {
        lock (_describe)
        {
            if (!_known)
            {
                var limits = _query();
                _maxMessage = limits["message.max.bytes"];
                _maxBatch = limits["batch.max.bytes"];
                Volatile.WriteBarrier();
                _known = true;
            }
        }
    }
}
