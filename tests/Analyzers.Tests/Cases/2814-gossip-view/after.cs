using System.Collections.Concurrent;

namespace Corpus.C2814;

public readonly record struct MemberUpdate(string Node, int Weight, bool Left);

public sealed record View(int Epoch, Dictionary<string, int> Weights)
{
    public int Total { get; set; }
}

public sealed class GossipView
{
    private readonly object _apply = new();
    private readonly ConcurrentQueue<string> _journal = new();
    private volatile View _view = new(0, new Dictionary<string, int>(StringComparer.Ordinal));

    public int Epoch => _view.Epoch;

    public string Pick(int ticket)
    {
        View view = _view;
        if (view.Total == 0)
        {
            return null;
        }

        int left = ticket % view.Total;
        foreach (var (node, weight) in view.Weights)
        {
            left -= weight;
            if (left < 0)
            {
                return node;
            }
        }

        return null;
    }

    public void Apply(int epoch, IReadOnlyCollection<MemberUpdate> updates)
    {
        lock (_apply)
        {
            View old = _view;
            if (epoch <= old.Epoch)
            {
                return;
            }

            View next = old with { Epoch = epoch, Weights = new(StringComparer.Ordinal), Total = 0 };
            foreach (var (node, weight) in old.Weights)
            {
                Put(next, node, weight);
            }

            foreach (MemberUpdate update in updates)
            {
                Put(next, update.Node, update.Left ? 0 : update.Weight);
                _journal.Enqueue($"{epoch}:{update.Node}");
            }

            _view = next;
        }
    }

    private static void Put(View view, string node, int weight)
    {
        view.Total -= view.Weights.GetValueOrDefault(node);
        view.Weights.Remove(node);
        if (weight > 0)
        {
            view.Weights[node] = weight;
            view.Total += weight;
        }
    }
}
