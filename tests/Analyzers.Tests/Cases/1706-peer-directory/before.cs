using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.S1706;

internal sealed class Guard
{
    private readonly object _monitor = new();

    public Scope Enter()
    {
        Monitor.Enter(_monitor);
        return new Scope(_monitor);
    }

    public readonly struct Scope(object monitor) : IDisposable
    {
        public void Dispose() => Monitor.Exit(monitor);
    }
}

public sealed class PeerDirectory
{
    private readonly Guard _guard = new();
    private readonly Func<IEnumerable<(string Name, string Address)>> _fetch;
    private readonly Dictionary<string, Uri> _peers = new(StringComparer.OrdinalIgnoreCase);
    private bool _loaded;
    private string _primary;

    public PeerDirectory(Func<IEnumerable<(string Name, string Address)>> fetch) => _fetch = fetch;

    public string Primary
    {
        get
        {
            using var scope = _guard.Enter();
            EnsureLoaded();
            return _primary;
        }
    }

    public Uri Resolve(string name)
    {
        using (_guard.Enter())
        {
            EnsureLoaded();
            return _peers.TryGetValue(name, out var address) ? address : _peers[_primary];
        }
    }

    public Task InvalidateAsync() => Task.Run(() =>
    {
        using (_guard.Enter())
        {
            _loaded = false;
            _peers.Clear();
        }
    });

    private void EnsureLoaded()
    {
        if (_loaded)
        {
            return;
        }

        foreach (var (name, address) in _fetch())
        {
            _primary ??= name;
            _peers[name] = new Uri(address);
        }

        _loaded = true;
    }
}
