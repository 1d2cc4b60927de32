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
    private int _generation;
    private string[] _leaders = [];
    private string _coordinator = "";
    private int _port;

    public TopicMetadata(string topic, Func<string, CancellationToken, Task<BrokerReply>> describe)
    {
        _topic = topic;
        _describe = describe;
    }

    public bool TryAdvance(ref ClusterView view)
    {
        int generation = _generation;
        if (generation == view.Generation)
        {
            return false;
        }

        view = new ClusterView(generation, _leaders, _coordinator, _port);
        return true;
    }

    public async Task RefreshAsync(int observed, CancellationToken token)
    {
        using (await _refresh.EnterAsync(token).ConfigureAwait(false))
        {
            if (_generation != observed)
            {
                return;
            }

            var reply = await _describe(_topic, token).ConfigureAwait(false);
            _leaders = reply.Leaders;
            _coordinator = reply.Coordinator;
            _port = reply.Port;
            _generation = observed + 1;
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
