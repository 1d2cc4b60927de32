using System.Runtime.CompilerServices;

namespace Corpus.C1813;

public sealed record Subscription(string Topic, string Endpoint, int Priority);

public sealed class SubscriptionTable : IDisposable
{
    private readonly Func<IReadOnlyList<Subscription>> _load;
    private readonly Timer _reload;
    private Dictionary<string, Subscription[]> _routes;

    public SubscriptionTable(Func<IReadOnlyList<Subscription>> load, TimeSpan period)
    {
        _load = load;
        Rebuild(load());
        _reload = new Timer(OnReload, null, period, period);
    }

    public int Dispatch(string topic, ReadOnlyMemory<byte> body, Action<string, ReadOnlyMemory<byte>> deliver)
    {
        var routes = _routes;
        if (!routes.TryGetValue(topic, out var targets) && !routes.TryGetValue("#", out targets))
        {
            return 0;
        }

        foreach (var target in targets)
        {
            deliver(target.Endpoint, body);
        }

        return targets.Length;
    }

    public void Dispose() => _reload.Dispose();

    private void OnReload(object state)
    {
        var subscriptions = _load();
        if (subscriptions.Count > 0)
        {
            Rebuild(subscriptions);
        }
    }

    [MethodImpl(MethodImplOptions.Synchronized)]
    private void Rebuild(IReadOnlyList<Subscription> subscriptions)
    {
        _routes = new Dictionary<string, Subscription[]>(StringComparer.Ordinal);
        foreach (var group in subscriptions.GroupBy(s => s.Topic))
        {
            _routes[group.Key] = group.OrderByDescending(s => s.Priority).ToArray();
        }
    }
}

public sealed class MessagePump(SubscriptionTable table, Action<string, ReadOnlyMemory<byte>> deliver)
{
    private long _unrouted;

    public long Unrouted => Interlocked.Read(ref _unrouted);

    public void OnMessage(string topic, byte[] body)
    {
        if (table.Dispatch(topic, body, deliver) == 0)
        {
            Interlocked.Increment(ref _unrouted);
        }
    }
}
