using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C6225;

public sealed class LeaseWatch : IDisposable
{
    private sealed class Lease
    {
        public bool Held { get; init; }
        public string Owner { get; init; }
        public long Fence { get; init; }
    }

    private readonly object _poll = new();
    private readonly Timer _timer;
    private Lease _lease = new();

    public LeaseWatch(Func<string> owner) => _timer = new Timer(_ => Poll(owner()), null, 0, 500);

    public string Describe() => _lease switch
    {
        { Held: true, Owner: { Length: > 0 } owner, Fence: var fence } => owner + "#" + fence,
        _ => "free",
    };

    public void Dispose() => _timer.Dispose();

    private void Poll(string owner)
    {
        lock (_poll)
        {
            if (owner != _lease.Owner)
            {
                _lease = new Lease { Held = owner != null, Owner = owner, Fence = _lease.Fence + 1 };
            }
        }
    }
}
