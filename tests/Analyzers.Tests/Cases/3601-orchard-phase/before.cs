using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C3601;

public sealed class OrchardIndex
{
    private enum Phase
    {
        Empty,
        Indexing,
        Indexed,
    }

    private readonly Lock _gate = new();
    private readonly List<string> _rows = new();
    private readonly IEnumerable<string> _source;
    private Phase _phase;
    private int _widest;

    public OrchardIndex(IEnumerable<string> source) => _source = source;

    public string Row(int number)
    {
        switch (_phase)
        {
            case Phase.Indexed:
                break;
            default:
                Index();
                break;
        }

        return _rows[number].PadRight(_widest);
    }

    private void Index()
    {
        using (_gate.EnterScope())
        {
            if (_phase == Phase.Indexed)
            {
                return;
            }

            _phase = Phase.Indexing;
            foreach (string tree in _source)
            {
                _rows.Add(tree);
                _widest = Math.Max(_widest, tree.Length);
            }

            _phase = Phase.Indexed;
        }
    }
}
