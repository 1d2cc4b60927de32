using System.Collections.Generic;
using System.Collections.Immutable;
using System.Threading.Tasks;
using System.Threading;
using System;

namespace Corpus.C3120;

internal sealed class BuildOrder
{
    private readonly object _sort = new();
    private readonly Dictionary<string, string[]> _needs;
    private ImmutableArray<string> _sorted;
    private bool _cyclic;

    public BuildOrder(Dictionary<string, string[]> needs) => _needs = new(needs);

    public bool Cyclic
    {
        get { Sort(); return _cyclic; }
    }

    public string First()
    {
        Sort();
        return _cyclic || _sorted.IsEmpty ? null : _sorted[0];
    }

    private void Sort()
    {
        if (!_sorted.IsDefault) return;

        lock (_sort)
        {
            if (!_sorted.IsDefault) return;

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

            _cyclic = order.Count < _needs.Count;
            _sorted = order.ToImmutable();
        }
    }
}
