using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C2524;

public sealed record Plan(string Code, int Seats, bool Trial);

public interface IPlanSource
{
    IEnumerable<Plan> All();
}

public sealed class PlanShelf
{
    private readonly object _stock = new();
    private readonly IPlanSource _source;
    private volatile bool _stocked;
    private Dictionary<string, Plan> _plans;
    private int _trials;

    public PlanShelf(IPlanSource source) => _source = source;

    public Plan Pick(string code)
    {
        if (!_stocked)
        {
            Stock();
        }

        return _plans.TryGetValue(code, out var plan) ? plan : null;
    }

    public int Trials()
    {
        if (!_stocked)
        {
            Stock();
        }

        return _trials;
    }

    private void Stock()
    {
        lock (_stock)
        {
            if (_stocked)
            {
                return;
            }

            var plans = new Dictionary<string, Plan>(StringComparer.OrdinalIgnoreCase);
            int trials = 0;
            foreach (var plan in _source.All())
            {
                plans[plan.Code] = plan;
                trials += plan.Trial ? 1 : 0;
            }

            _plans = plans;
            _trials = trials;
            _stocked = true;
        }
    }
}
