using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C254;

public sealed class Session
{
    public string User { get; set; }
    public string[] Roles { get; set; }
    public DateTime Since { get; init; }
}

public sealed class SessionRegistry
{
    private readonly ConcurrentDictionary<Guid, Session> _sessions = new();
    private readonly Func<string, string[]> _rolesOf;

    public SessionRegistry(Func<string, string[]> rolesOf) => _rolesOf = rolesOf;

    public void Open(Guid id, string user)
    {
        _sessions[id] = new Session { Since = DateTime.UtcNow, User = user, Roles = _rolesOf(user) };
    }

    public bool MayWrite(Guid id) =>
        _sessions.TryGetValue(id, out var session) && Array.IndexOf(session.Roles, "writer") >= 0;

    public IEnumerable<string> Online()
    {
        foreach (var session in _sessions.Values)
        {
            yield return session.User + " since " + session.Since.ToString("t");
        }
    }
}
