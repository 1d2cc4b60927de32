using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C3206;

public sealed class TideLog
{
    private readonly object _append = new();
    private int[] _heights = new int[64];
    private int _used;

    public void Append(int centimetres)
    {
        lock (_append)
        {
            int at = _used;
            if (at == _heights.Length)
            {
                var longer = new int[at * 2];
                Array.Copy(_heights, longer, at);
                _heights = longer;
            }

            _heights[at] = centimetres;
            _used = at + 1;
        }
    }

    public double Mean()
    {
        int n = _used;
        if (n == 0)
        {
            return double.NaN;
        }

        int[] heights = _heights;
        long sum = 0;
        for (int i = 0; i < n; i++)
        {
            sum += heights[i];
        }

        return (double)sum / n;
    }

    public bool TryLast(out int centimetres)
    {
        int n = _used;
        centimetres = n > 0 ? _heights[n - 1] : 0;
        return n > 0;
    }
}
