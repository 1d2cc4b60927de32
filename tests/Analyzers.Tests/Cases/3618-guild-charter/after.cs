using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C3618;

public sealed class GuildHall
{
    private readonly object _scribe = new();
    private Charter _charter;
    private int _writs;

    public bool Admits(string trade)
    {
        Charter charter = _charter;
        return charter != null && charter.Dues > 0 && charter.Trade == trade;
    }

    public int Proclaim(string trade, int dues)
    {
        lock (_scribe)
        {
            _writs++;
            _charter = new Charter(_writs) { Trade = trade, Dues = dues };
            return _writs;
        }
    }

    private sealed class Charter
    {
        public Charter(int number) => Number = number;

        public int Number { get; }

        public string Trade { get; set; }

        public int Dues { get; set; }
    }
}
