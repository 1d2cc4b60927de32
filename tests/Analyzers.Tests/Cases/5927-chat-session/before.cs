using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C5927;

public interface IChatSession
{
    bool Ready { get; }

    string Greeting { get; }

    bool Knows(string topic);
}

internal sealed class ChatSession : IChatSession
{
    private readonly HashSet<string> _topics = new(StringComparer.OrdinalIgnoreCase);

    public bool Ready { get; set; }

    public string Greeting { get; set; }

    public bool Knows(string topic) => _topics.Contains(topic);

    public void Learn(string topic) => _topics.Add(topic);
}

internal static class SessionSetup
{
    public static bool Configure(ChatSession session, string profile)
    {
        if (session.Ready)
        {
            return false;
        }

        session.Ready = true;
        var parts = profile.Split('|');
        session.Greeting = parts[0];
        for (int i = 1; i < parts.Length; i++)
        {
            session.Learn(parts[i]);
        }

        return true;
    }
}

public sealed class ChatServer
{
    private readonly ConcurrentDictionary<int, IChatSession> _sessions = new();

    public bool Join(int user, string profile)
    {
        var session = new ChatSession();
        return SessionSetup.Configure(session, profile) && _sessions.TryAdd(user, session);
    }

    public string Greet(int user, string topic)
    {
        if (!_sessions.TryGetValue(user, out var session) || !session.Ready)
        {
            return "who are you?";
        }

        return session.Knows(topic) ? session.Greeting + ", back to " + topic + "?" : session.Greeting;
    }
}
