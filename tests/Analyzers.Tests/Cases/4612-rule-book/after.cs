using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C4612;

public sealed class RuleBook
{
    private readonly object _edit = new();
    private int _generation;
    private string[] _rules = Array.Empty<string>();

    public int Generation => Volatile.Read(ref _generation);

    public string[] Rules => _rules;

    public void Replace(IEnumerable<string> rules)
    {
        lock (_edit)
        {
            var next = new List<string>();
            foreach (string rule in rules)
            {
                if (!string.IsNullOrWhiteSpace(rule))
                {
                    next.Add(rule.Trim());
                }
            }

            _rules = next.ToArray();
            Interlocked.Increment(ref _generation);
        }
    }
}

public sealed class Referee
{
    private readonly RuleBook _book;

    public Referee(RuleBook book) => _book = book;

    public string[] Refresh(ref int seen, string[] held)
    {
        int generation = _book.Generation;
        if (generation == seen)
        {
            return held;
        }

        seen = generation;
        return _book.Rules;
    }
}
