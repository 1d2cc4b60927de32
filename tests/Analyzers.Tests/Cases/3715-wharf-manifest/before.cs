using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Channels;
using System.Threading.Tasks;

namespace Corpus.C3715;

public sealed class WharfManifest
{
    private readonly Channel<int> _incoming = Channel.CreateUnbounded<int>();
    private readonly List<int> _crates = new();
    private long _weight;
    private int _sealed;

    public WharfManifest() => Task.Run(ConsumeAsync);

    public ChannelWriter<int> Incoming => _incoming.Writer;

    public bool TryHeaviest(out int crate, out double share)
    {
        crate = 0;
        share = 0;
        if (_sealed == 0)
        {
            return false;
        }

        foreach (int weight in _crates)
        {
            crate = Math.Max(crate, weight);
        }

        share = _weight == 0 ? 0 : (double)crate / _weight;
        return true;
    }

    private async Task ConsumeAsync()
    {
        await foreach (int weight in _incoming.Reader.ReadAllAsync().ConfigureAwait(false))
        {
            _crates.Add(weight);
            _weight += weight;
        }

        Interlocked.Exchange(ref _sealed, 1);
    }
}
