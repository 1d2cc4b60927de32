using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C4408;

public sealed class GateBoard
{
    private readonly Func<IEnumerable<string>> _feed;
    private readonly List<string> _closed = new();
    private volatile bool _filled;

    public GateBoard(Func<IEnumerable<string>> feed) => _feed = feed;

    public string Announce(string flight, string gate) =>
        IsClosed(gate) ? flight + ": please wait for a new gate" : flight + ": proceed to " + gate;

    private bool IsClosed(string gate)
    {
        if (!_filled)
        {
            Fill();
        }

        return _closed.BinarySearch(gate, StringComparer.Ordinal) >= 0;
    }

    private void Fill()
    {
        lock (_closed)
        {
            if (_filled)
            {
                return;
            }

            foreach (var gate in _feed())
            {
                _closed.Add(gate.Trim());
            }

            _closed.Sort(StringComparer.Ordinal);
            _filled = true;
        }
    }
}
