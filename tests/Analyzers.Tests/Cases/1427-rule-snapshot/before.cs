using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C1427;

public sealed record MailRule(string Name, string Folder, Func<string, bool> Applies);

public sealed class MailRules
{
    private sealed class State
    {
        public State(int version, ImmutableDictionary<string, MailRule> byName, ImmutableArray<MailRule> ordered)
        {
            Version = version;
            ByName = byName;
            Ordered = ordered;
        }

        public int Version { get; }

        public ImmutableDictionary<string, MailRule> ByName { get; }

        public ImmutableArray<MailRule> Ordered { get; }
    }

    private State _state = new(0, ImmutableDictionary<string, MailRule>.Empty, ImmutableArray<MailRule>.Empty);

    public int Version => _state.Version;

    public string Route(string subject)
    {
        var state = _state;
        if (state.Version > 0)
        {
            foreach (var rule in state.Ordered)
            {
                if (rule.Applies(subject))
                {
                    return rule.Folder;
                }
            }
        }

        return "inbox";
    }

    public MailRule Find(string name) => _state.ByName.TryGetValue(name, out var rule) ? rule : null;

    public bool TryAdd(MailRule rule)
    {
        while (true)
        {
            var seen = _state;
            if (seen.ByName.ContainsKey(rule.Name))
            {
                return false;
            }

            var next = new State(seen.Version + 1, seen.ByName.Add(rule.Name, rule), seen.Ordered.Add(rule));
            if (Interlocked.CompareExchange(ref _state, next, seen) == seen)
            {
                return true;
            }
        }
    }
}
