using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C1610;

public sealed record FilterRule(string Prefix, bool Allow);

public sealed class RuleView
{
    internal long Generation = -1;
    internal FilterRule[] Rules = Array.Empty<FilterRule>();
}

public sealed class RuleStore
{
    private readonly object _edit = new();
    private long _generation;
    private FilterRule[] _rules = Array.Empty<FilterRule>();

    public void Replace(IEnumerable<FilterRule> rules)
    {
        var next = new List<FilterRule>(rules);
        next.Sort(static (a, b) => b.Prefix.Length.CompareTo(a.Prefix.Length));
        lock (_edit)
        {
            _rules = next.ToArray();
            Interlocked.Increment(ref _generation);
        }
    }

    public bool Allows(RuleView view, string path)
    {
        Refresh(view);
        foreach (var rule in view.Rules)
        {
            if (path.StartsWith(rule.Prefix, StringComparison.Ordinal))
            {
                return rule.Allow;
            }
        }

        return false;
    }

    private void Refresh(RuleView view)
    {
        long generation = Volatile.Read(ref _generation);
        if (view.Generation != generation)
        {
            view.Generation = generation;
            view.Rules = _rules;
        }
    }
}

public static class RuleWorkers
{
    public static Task[] Start(RuleStore store, int workers, Func<string> next, Action<string> pass)
    {
        var tasks = new Task[workers];
        for (int i = 0; i < workers; i++)
        {
            tasks[i] = Task.Run(() =>
            {
                var view = new RuleView();
                while (next() is { } path)
                {
                    if (store.Allows(view, path))
                    {
                        pass(path);
                    }
                }
            });
        }

        return tasks;
    }
}
