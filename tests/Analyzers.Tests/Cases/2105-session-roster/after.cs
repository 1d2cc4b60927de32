using System;
using System.Collections.Concurrent;
using System.Collections.Generic;

namespace Corpus.S2105;

public sealed class Session
{
    public Session(string id) => Id = id;

    public string Id { get; }

    public string User { get; set; }

    public DateTime Since { get; set; }

    public HashSet<string> Topics { get; set; }
}

public sealed class SessionRoster
{
    private readonly ConcurrentDictionary<string, Session> _sessions = new();
    private readonly Action<string, string> _send;

    public SessionRoster(Action<string, string> send) => _send = send;

    public int Count => _sessions.Count;

    public bool Join(string id, string user, IEnumerable<string> topics)
    {
        var session = new Session(id)
        {
            User = user,
            Since = DateTime.UtcNow,
            Topics = new HashSet<string>(topics, StringComparer.Ordinal),
        };

        return _sessions.TryAdd(id, session);
    }

    public bool Leave(string id) => _sessions.TryRemove(id, out _);

    public int Broadcast(string topic, string message)
    {
        int reached = 0;
        foreach (var entry in _sessions)
        {
            if (entry.Value.Topics.Contains(topic))
            {
                _send(entry.Key, message);
                reached++;
            }
        }

        return reached;
    }

    public string Describe(string id)
    {
        if (!_sessions.TryGetValue(id, out var session))
        {
            return "unknown";
        }

        return session.User.ToUpperInvariant() + " since " + session.Since.ToString("O");
    }
}
