using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C6028;

public sealed class EntryPolicy
{
    private readonly struct Window
    {
        public Window(DateTimeOffset from, DateTimeOffset? until)
        {
            From = from;
            Until = until;
        }

        public DateTimeOffset From { get; }

        public DateTimeOffset? Until { get; }

        public bool Contains(DateTimeOffset at) => at >= From && (Until is not { } until || at < until);
    }

    private static readonly ConcurrentDictionary<string, EntryPolicy> s_policies = new();

    private bool _limited;
    private Window _window;
    private string[] _groups;

    private EntryPolicy()
    {
    }

    public static void Define(string door, string groups, DateTimeOffset? from, DateTimeOffset? until)
    {
        var policy = new EntryPolicy();
        policy.Fill(groups.Split(','), from, until);
        s_policies[door] = policy;
    }

    public static bool MayEnter(string door, string group, DateTimeOffset at) =>
        s_policies.TryGetValue(door, out var policy) && policy.Admits(group, at);

    private void Fill(string[] groups, DateTimeOffset? from, DateTimeOffset? until)
    {
        _groups = groups;
        if (from is { } start)
        {
            _limited = true;
            _window = new Window(start, until);
        }
    }

    private bool Admits(string group, DateTimeOffset at)
    {
        if (_limited && !_window.Contains(at))
        {
            return false;
        }

        return Array.IndexOf(_groups, group) >= 0;
    }
}
