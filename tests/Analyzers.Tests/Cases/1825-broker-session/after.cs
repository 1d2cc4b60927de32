namespace Corpus.C1825;

public interface IBrokerLink
{
    Task<byte[]> ConnectAsync(string clientId);

    void Send(ReadOnlySpan<byte> frame);
}

public sealed class BrokerSession
{
    private readonly object _state = new();
    private readonly IBrokerLink _link;
    private readonly List<string> _log = new();
    private object _sessionId;

    public BrokerSession(IBrokerLink link) => _link = link;

    public void Open(string clientId)
    {
        _link.ConnectAsync(clientId).ContinueWith(
            static (reply, self) => ((BrokerSession)self).OnConnected(reply),
            this,
            TaskScheduler.Default);
    }

    public bool TryPublish(ushort topic, ReadOnlySpan<byte> body)
    {
        if (_sessionId is not Guid id)
        {
            return false;
        }

        Span<byte> frame = stackalloc byte[256];
        if (body.Length > frame.Length - 18)
        {
            throw new ArgumentException("body too long", nameof(body));
        }

        id.TryWriteBytes(frame);
        BitConverter.TryWriteBytes(frame[16..], topic);
        body.CopyTo(frame[18..]);
        _link.Send(frame[..(18 + body.Length)]);
        return true;
    }

    public string[] History()
    {
        lock (_state)
        {
            return _log.ToArray();
        }
    }

    private void OnConnected(Task<byte[]> reply)
    {
        lock (_state)
        {
            if (reply.IsFaulted)
            {
                _log.Add("refused: " + reply.Exception.InnerException?.Message);
            }
            else if (!reply.IsCanceled)
            {
                _sessionId = new Guid(reply.Result.AsSpan(0, 16));
                _log.Add("open " + reply.Result.Length);
            }
        }
    }
}
