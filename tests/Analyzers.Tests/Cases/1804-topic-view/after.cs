namespace Corpus.C1804;

internal sealed class AsyncGate
{
    private readonly SemaphoreSlim _slots = new(1, 1);

    public async Task<Pass> EnterAsync(CancellationToken token)
    {
        await _slots.WaitAsync(token).ConfigureAwait(false);
        return new Pass(_slots);
    }

    public readonly struct Pass : IDisposable
    {
        private readonly SemaphoreSlim _owner;

        internal Pass(SemaphoreSlim owner) => _owner = owner;

        public void Dispose() => _owner.Release();
    }
}

public sealed record BrokerReply(string[] Leaders, string Coordinator, int Port);

public sealed record ClusterView(int Generation, string[] Leaders, string Coordinator, int Port)
{
    public static readonly ClusterView Empty = new(0, [], "", 0);

    public string Route(uint keyHash) =>
        Leaders.Length == 0 ? Coordinator : Leaders[keyHash % (uint)Leaders.Length];
}

public sealed class TopicMetadata
{
    private readonly AsyncGate _refresh = new();
    private readonly Func<string, CancellationToken, Task<BrokerReply>> _describe;
    private readonly string _topic;
    private volatile ClusterView _current = ClusterView.Empty;

    public TopicMetadata(string topic, Func<string, CancellationToken, Task<BrokerReply>> describe)
    {
        _topic = topic;
        _describe = describe;
    }

    public bool TryAdvance(ref ClusterView view)
    {
        var current = _current;
        if (current.Generation == view.Generation)
        {
            return false;
        }

        view = current;
        return true;
    }

    public async Task RefreshAsync(int observed, CancellationToken token)
    {
        using (await _refresh.EnterAsync(token).ConfigureAwait(false))
        {
            if (_current.Generation != observed)
            {
                return;
            }

            var reply = await _describe(_topic, token).ConfigureAwait(false);
            _current = new ClusterView(observed + 1, reply.Leaders, reply.Coordinator, reply.Port);
        }
    }
}

public sealed class TopicProducer(TopicMetadata metadata)
{
    public async Task<string> LocateAsync(uint keyHash, CancellationToken token)
    {
        var view = ClusterView.Empty;
        if (!metadata.TryAdvance(ref view))
        {
            await metadata.RefreshAsync(view.Generation, token).ConfigureAwait(false);
            metadata.TryAdvance(ref view);
        }

        return view.Route(keyHash) + ":" + view.Port;
    }
}
