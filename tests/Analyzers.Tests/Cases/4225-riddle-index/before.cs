using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C4225;

public sealed class RiddleIndex
{
    private readonly Lock _pages = new();
    private readonly List<string> _riddles = new();
    private Dictionary<char, int> _firstAt;
    private int _longest;
    private bool _indexed;

    public void Add(string riddle)
    {
        lock (_pages)
        {
            _riddles.Add(riddle);
            _indexed = false;
        }
    }

    public string FirstUnder(char letter)
    {
        lock (_pages)
        {
            Index();
            return _firstAt.TryGetValue(char.ToUpperInvariant(letter), out int at) ? _riddles[at] : null;
        }
    }

    public int LongestRiddle
    {
        get
        {
            using (_pages.EnterScope())
            {
                Index();
                return _longest;
            }
        }
    }

    private void Index()
    {
        if (_indexed)
        {
            return;
        }

        _indexed = true;
        _longest = 0;
        _firstAt = new Dictionary<char, int>();
        for (int i = 0; i < _riddles.Count; i++)
        {
            string riddle = _riddles[i];
            _longest = Math.Max(_longest, riddle.Length);
            if (riddle.Length > 0)
            {
                _firstAt.TryAdd(char.ToUpperInvariant(riddle[0]), i);
            }
        }
    }
}
