using System.Collections.Generic;
using System.Collections.Immutable;
using System.Threading.Tasks;
using System.Threading;
using System;

namespace Corpus.C3120;

internal sealed class BuildOrder
{
    private sealed record Result(ImmutableArray<string> Sorted, bool Cyclic);

    private readonly object _sort = new();
    private readonly Dictionary<string, string[]> _needs;
    private Result _result;

    public BuildOrder(Dictionary<string, string[]> needs) => _needs = new(needs);

    public bool Cyclic => Sort().Cyclic;

    public string First()
    {
        var r = Sort();
        return r.Cyclic || r.Sorted.IsEmpty ? null : r.Sorted[0];
    }

    private Result Sort()
    {
        var r = _result;
        if (r != null) return r;

        lock (_sort)
        {
            if (_result != null) return _result;

            var order = ImmutableArray.CreateBuilder<string>();
            bool moved = true;
            while (moved)
            {
                moved = false;
                foreach (var (name, needs) in _needs)
                {
                    if (order.Contains(name) || !Array.TrueForAll(needs, order.Contains)) continue;
                    order.Add(name);
                    moved = true;
                }
            }

            r = new Result(order.ToImmutable(), order.Count < _needs.Count);
            _result = r;
            return r;
        }
    }
}
