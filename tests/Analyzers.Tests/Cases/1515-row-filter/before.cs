using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C1515;

public sealed class RowFilter
{
    private sealed class Plan
    {
        public Plan(string expression)
        {
            foreach (string term in expression.Split('&', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
            {
                int at = term.IndexOf('=');
                if (at <= 0)
                {
                    throw new FormatException(term);
                }

                Terms.Add((term[..at].Trim(), term[(at + 1)..].Trim()));
            }

            MinimumColumns = Terms.Count;
        }

        public List<(string Column, string Value)> Terms { get; } = new();

        public int MinimumColumns { get; }
    }

    private readonly object _compile = new();
    private readonly string _expression;
    private Plan _plan;

    public RowFilter(string expression) => _expression = expression;

    public int Terms => Compiled().Terms.Count;

    public bool Matches(IReadOnlyDictionary<string, string> row)
    {
        Plan plan = Compiled();
        if (row.Count < plan.MinimumColumns)
        {
            return false;
        }

        foreach (var (column, value) in plan.Terms)
        {
            if (!row.TryGetValue(column, out var actual) || actual != value)
            {
                return false;
            }
        }

        return true;
    }

    private Plan Compiled()
    {
        if (_plan == null)
        {
            lock (_compile)
            {
                if (_plan == null)
                {
                    _plan = new Plan(_expression);
                }
            }
        }

        return _plan;
    }
}
