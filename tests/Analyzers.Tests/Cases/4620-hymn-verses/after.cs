using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C4620;

public sealed class HymnVerses
{
    private readonly string _text;
    private readonly List<int> _starts = new();
    private readonly object _cut = new();
    private volatile bool _split;
    private int _longest;

    public HymnVerses(string text) => _text = text;

    public IEnumerable<string> Verses()
    {
        if (!_split)
        {
            Split();
        }

        for (int i = 0; i + 1 < _starts.Count; i++)
        {
            yield return _text.Substring(_starts[i], _starts[i + 1] - _starts[i]).PadRight(_longest);
        }
    }

    private void Split()
    {
        lock (_cut)
        {
            if (_split)
            {
                return;
            }

            _starts.Add(0);
            for (int at = _text.IndexOf('\n'); at >= 0; at = _text.IndexOf('\n', at + 1))
            {
                _longest = Math.Max(_longest, at + 1 - _starts[^1]);
                _starts.Add(at + 1);
            }

            _split = true;
        }
    }
}
