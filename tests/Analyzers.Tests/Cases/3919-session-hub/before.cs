using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C3919;

public interface IFrameCodec
{
    string Name { get; }
    object Decode(ReadOnlyMemory<byte> frame);
}

public sealed class HubSession
{
    public HubSession(string id) => Id = id;

    public string Id { get; }
    public IFrameCodec Codec { get; set; }
    public string User { get; set; }
    public DateTime Since { get; } = DateTime.UtcNow;
}

public sealed class SessionHub
{
    private readonly ConcurrentDictionary<string, HubSession> _sessions = new(StringComparer.Ordinal);
    private readonly IReadOnlyDictionary<string, IFrameCodec> _codecs;
    private readonly Func<string, Task<string>> _authenticate;
    private long _frames;

    public SessionHub(IReadOnlyDictionary<string, IFrameCodec> codecs, Func<string, Task<string>> authenticate)
    {
        _codecs = codecs;
        _authenticate = authenticate;
    }

    public event Action<string, object> Received;

    public int Count => _sessions.Count;

    public long Frames => Interlocked.Read(ref _frames);

    public async Task<HubSession> OpenAsync(string id, string ticket, string protocol)
    {
        if (!_codecs.TryGetValue(protocol, out var codec))
        {
            throw new NotSupportedException(protocol);
        }

        var session = new HubSession(id);
        if (!_sessions.TryAdd(id, session))
        {
            throw new InvalidOperationException($"Session {id} exists.");
        }

        try
        {
            session.User = await _authenticate(ticket).ConfigureAwait(false);
            session.Codec = codec;
        }
        catch
        {
            _sessions.TryRemove(id, out _);
            throw;
        }

        return session;
    }

    public void OnFrame(string id, ReadOnlyMemory<byte> frame)
    {
        if (!_sessions.TryGetValue(id, out var session))
        {
            return;
        }

        Interlocked.Increment(ref _frames);
        object message = session.Codec.Decode(frame);
        Received?.Invoke(session.User, message);
    }

    public bool Close(string id) => _sessions.TryRemove(id, out _);

    public IEnumerable<string> Older(TimeSpan age)
    {
        foreach (var (id, session) in _sessions)
        {
            if (DateTime.UtcNow - session.Since > age)
            {
                yield return id;
            }
        }
    }
}
