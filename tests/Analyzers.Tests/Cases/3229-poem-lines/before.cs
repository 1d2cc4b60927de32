using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C3229;

public sealed class Poem
{
    private readonly string _text;
    private int _lines = -1;
    private double _density;

    public Poem(string text) => _text = text;

    public int Lines
    {
        get
        {
            if (_lines < 0)
            {
                int n = 1;
                foreach (char c in _text)
                {
                    if (c == '\n')
                    {
                        n++;
                    }
                }

                _lines = n;
            }

            return _lines;
        }
    }

    public double Density => _density != 0 ? _density : _density = (double)(_text.Length + 1) / Lines;

    public static int Longest(IReadOnlyList<Poem> poems)
    {
        int longest = 0;
        Parallel.ForEach(poems, p =>
        {
            int seen;
            while (p.Lines > (seen = Volatile.Read(ref longest)))
            {
                Interlocked.CompareExchange(ref longest, p.Lines, seen);
            }
        });

        return longest;
    }
}
