using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.S1736;

public sealed class QueryPlan<TRow>
{
    private readonly List<Func<TRow, bool>> _filters = new();
    private int _cost;
    private bool _sealed;

    public bool IsTrivial => _sealed && _filters.Count == 0;

    public int Cost => _cost;

    public QueryPlan<TRow> Filter(Func<TRow, bool> predicate, int cost)
    {
        _filters.Add(predicate);
        _cost += cost;
        return this;
    }

    public QueryPlan<TRow> Seal()
    {
        _filters.TrimExcess();
        _sealed = true;
        return this;
    }

    public bool Accepts(TRow row)
    {
        foreach (var filter in _filters)
        {
            if (!filter(row))
            {
                return false;
            }
        }

        return true;
    }
}

public sealed class QueryPlanSlot<TRow>
{
    private readonly object _compile = new();
    private readonly Func<IEnumerable<Func<TRow, bool>>> _predicates;
    private QueryPlan<TRow> _plan;

    public QueryPlanSlot(Func<IEnumerable<Func<TRow, bool>>> predicates) => _predicates = predicates;

    public IEnumerable<TRow> Run(IEnumerable<TRow> rows)
    {
        QueryPlan<TRow> plan = _plan ?? Compile();
        if (plan.IsTrivial)
        {
            return rows;
        }

        return System.Linq.Enumerable.Where(rows, plan.Accepts);
    }

    public void SchemaChanged()
    {
        lock (_compile)
        {
            _plan = null;
        }
    }

    private QueryPlan<TRow> Compile()
    {
        lock (_compile)
        {
            QueryPlan<TRow> plan = _plan;
            if (plan == null)
            {
                plan = new QueryPlan<TRow>();
                foreach (var predicate in _predicates())
                {
                    plan.Filter(predicate, 1);
                }

                _plan = plan.Seal();
            }

            return plan;
        }
    }
}
