using System;
using System.Collections.Generic;
using System.Runtime.CompilerServices;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C1426;

[Flags]
public enum PlanStages
{
    None = 0,
    Bound = 1,
    Compiled = 2,
}

public abstract class PlanNode
{
    protected PlanStages Reached;

    protected PlanNode(string alias)
    {
        Alias = alias;
        Reached = PlanStages.Bound;
    }

    public string Alias { get; }

    [MethodImpl(MethodImplOptions.Synchronized)]
    protected void Compile()
    {
        if ((Reached & PlanStages.Compiled) != 0)
        {
            return;
        }

        CompileCore();
        Reached |= PlanStages.Compiled;
    }

    protected abstract void CompileCore();
}

public sealed class JoinPlan : PlanNode
{
    private readonly IReadOnlyList<(int Key, string Row)> _inner;
    private Dictionary<int, List<string>> _buckets;
    private int _cost;

    public JoinPlan(string alias, IReadOnlyList<(int Key, string Row)> inner)
        : base(alias) => _inner = inner;

    public int EstimateCost(int outerRows)
    {
        if ((Reached & PlanStages.Compiled) == 0)
        {
            Compile();
        }

        return outerRows + _cost;
    }

    public IReadOnlyList<string> Probe(int key)
    {
        if ((Reached & PlanStages.Compiled) != PlanStages.Compiled)
        {
            Compile();
        }

        return _buckets.TryGetValue(key, out var rows) ? rows : Array.Empty<string>();
    }

    protected override void CompileCore()
    {
        _buckets = new Dictionary<int, List<string>>();
        foreach (var (key, row) in _inner)
        {
            if (!_buckets.TryGetValue(key, out var rows))
            {
                _buckets[key] = rows = new List<string>();
            }

            rows.Add(row);
        }

        _cost = _inner.Count + (_buckets.Count * 4);
    }
}
