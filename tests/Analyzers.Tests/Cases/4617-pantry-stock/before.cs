using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C4617;

public sealed class PantryStock
{
    private readonly object _recount = new();
    private Dictionary<string, int> _shelf = new();

    public int Left(string item) => _shelf.TryGetValue(item, out int n) ? n : 0;

    public void Recount(IEnumerable<string> labels)
    {
        lock (_recount)
        {
            var fresh = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase);
            Tally(fresh, labels);
            _shelf = fresh;
        }
    }

    public void Take(string item)
    {
        lock (_recount)
        {
            var copy = new Dictionary<string, int>(_shelf, _shelf.Comparer);
            if (copy.TryGetValue(item, out int n) && n > 0)
            {
                copy[item] = n - 1;
            }

            _shelf = copy;
        }
    }

    private static void Tally(Dictionary<string, int> table, IEnumerable<string> labels)
    {
        foreach (string label in labels)
        {
            table.TryGetValue(label, out int n);
            table[label] = n + 1;
        }
    }
}
