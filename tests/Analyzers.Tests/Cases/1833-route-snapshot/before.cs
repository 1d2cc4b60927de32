using System.Collections.Immutable;

namespace Corpus.C1833;

public sealed class RouteSnapshot
{
    public static readonly RouteSnapshot Empty = new(0, ImmutableDictionary<string, Uri>.Empty, null);

    internal RouteSnapshot(int version, ImmutableDictionary<string, Uri> table, Uri fallback)
    {
        Version = version;
        Table = table;
        Fallback = fallback;
    }

    public int Version { get; }

    public ImmutableDictionary<string, Uri> Table { get; }

    public Uri Fallback { get; }

    public Uri Find(string host) => Table.TryGetValue(host, out var target) ? target : Fallback;
}

public sealed class RouteRegistry
{
    private readonly object _edit = new();
    private RouteSnapshot _current = RouteSnapshot.Empty;

    public RouteSnapshot Current => _current;

    public void Put(string host, Uri target)
    {
        lock (_edit)
        {
            var old = _current;
            _current = new RouteSnapshot(old.Version + 1, old.Table.SetItem(host, target), old.Fallback ?? target);
        }
    }

    public async Task FollowAsync(IAsyncEnumerable<(string Host, Uri Target)> changes)
    {
        await foreach (var (host, target) in changes.ConfigureAwait(false))
        {
            Put(host, target);
        }
    }
}

public sealed class Forwarder(RouteRegistry registry)
{
    private int _hops;

    public int Hops => Volatile.Read(ref _hops);

    public Task<Uri[]> ResolveAllAsync(string[] hosts, int minimumVersion) => Task.Run(() =>
    {
        var snapshot = registry.Current;
        if (snapshot.Version < minimumVersion)
        {
            return [];
        }

        Interlocked.Add(ref _hops, hosts.Length);
        return Array.ConvertAll(hosts, h => snapshot.Find(h));
    });
}
