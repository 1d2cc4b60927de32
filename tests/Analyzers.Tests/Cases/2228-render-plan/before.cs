using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C2228;

public sealed class RenderPlan
{
    public RenderPlan(int[] order, Dictionary<string, int> slots)
    {
        Order = order;
        Slots = slots;
    }

    public int[] Order { get; }

    public Dictionary<string, int> Slots { get; }

    public int Passes { get; set; }
}

public sealed class Renderer
{
    private readonly object _planning = new();
    private readonly IReadOnlyList<string> _layers;
    private RenderPlan _plan;

    public Renderer(IReadOnlyList<string> layers) => _layers = layers;

    public int Passes => Plan().Passes;

    public int SlotOf(string layer)
    {
        var plan = Plan();
        return plan.Slots.TryGetValue(layer, out int slot) ? plan.Order[slot] : -1;
    }

    public void Draw(Action<string> draw)
    {
        foreach (int at in Plan().Order)
        {
            draw(_layers[at]);
        }
    }

    private RenderPlan Plan()
    {
        var plan = _plan;
        if (plan != null)
        {
            return plan;
        }

        lock (_planning)
        {
            if (_plan == null)
            {
                var order = new int[_layers.Count];
                var slots = new Dictionary<string, int>();
                for (int i = 0; i < order.Length; i++)
                {
                    order[i] = order.Length - 1 - i;
                    slots[_layers[i]] = i;
                }

                var built = new RenderPlan(order, slots);
                built.Passes = 1 + (order.Length / 8);
                _plan = built;
            }

            return _plan;
        }
    }
}
