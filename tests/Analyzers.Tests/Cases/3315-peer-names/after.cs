using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C3315;

public sealed class PeerNames : IDisposable
{
    private readonly Func<string[]> _lookup;
    private readonly Timer _once;
    private volatile bool _resolved;
    private string _primary;
    private string _backup;

    public PeerNames(Func<string[]> lookup)
    {
        _lookup = lookup;
        _once = new Timer(_ => Resolve(), null, TimeSpan.FromMilliseconds(50), Timeout.InfiniteTimeSpan);
    }

    public string Choose(bool preferBackup)
    {
        if (!_resolved)
        {
            return "localhost";
        }

        string primary = _primary;
        string backup = _backup;
        return preferBackup && backup != null ? backup : primary.ToLowerInvariant();
    }

    public void Dispose() => _once.Dispose();

    private void Resolve()
    {
        string[] hosts = _lookup();
        _primary = hosts[0];
        _backup = hosts.Length > 1 ? hosts[1] : null;
        _resolved = true;
    }
}
