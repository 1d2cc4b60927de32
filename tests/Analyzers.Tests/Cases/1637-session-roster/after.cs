using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;
using System.Collections.Concurrent;

namespace Corpus.C1637;

public sealed class TerminalSession
{
    private static readonly ConcurrentDictionary<int, TerminalSession> s_active = new();
    private static int s_lastId;

    private readonly int _id;
    private readonly string _user;
    private readonly HashSet<string> _grants;
    private int _idleLimit;

    public TerminalSession(string user, IEnumerable<string> grants)
    {
        _id = Interlocked.Increment(ref s_lastId);
        _user = user.Trim();
        _grants = new HashSet<string>(grants, StringComparer.OrdinalIgnoreCase);
        _idleLimit = _grants.Contains("admin") ? 60 : 600;
        s_active[_id] = this;
    }

    public static int Active => s_active.Count;

    public static TerminalSession[] WithGrant(string grant)
    {
        var found = new List<TerminalSession>();
        foreach (var session in s_active.Values)
        {
            if (session._grants.Contains(grant))
            {
                found.Add(session);
            }
        }

        return found.ToArray();
    }

    public static int Sweep(Func<int, int> idleSeconds)
    {
        int closed = 0;
        foreach (var (id, session) in s_active)
        {
            if (idleSeconds(id) > session._idleLimit)
            {
                session.Close();
                closed++;
            }
        }

        return closed;
    }

    public void Extend(int seconds) => Interlocked.Add(ref _idleLimit, seconds);

    public void Close() => s_active.TryRemove(_id, out _);

    public override string ToString() => _user + "#" + _id;
}
