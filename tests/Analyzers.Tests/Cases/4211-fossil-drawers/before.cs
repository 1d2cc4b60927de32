using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C4211;

public sealed record Fossil(string Genus, int Drawer);

public sealed class FossilCabinet
{
    private readonly Func<IEnumerable<Fossil>> _catalogue;
    private readonly Dictionary<string, List<int>> _drawers = new(StringComparer.OrdinalIgnoreCase);
    private bool _sorted;
    private int _specimens;

    public FossilCabinet(Func<IEnumerable<Fossil>> catalogue) => _catalogue = catalogue;

    public int Specimens
    {
        get
        {
            Sort();
            return _specimens;
        }
    }

    public IReadOnlyList<int> DrawersOf(string genus)
    {
        Sort();
        return _drawers.TryGetValue(genus, out var drawers) ? drawers : Array.Empty<int>();
    }

    private void Sort()
    {
        if (_sorted) return;

        Monitor.Enter(_drawers);
        try
        {
            foreach (var fossil in _catalogue())
            {
                if (!_drawers.TryGetValue(fossil.Genus, out var drawers))
                {
                    _drawers.Add(fossil.Genus, drawers = new List<int>());
                }

                drawers.Add(fossil.Drawer);
                _specimens++;
            }

            _sorted = true;
        }
        finally
        {
            Monitor.Exit(_drawers);
        }
    }
}
