using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C3207;

public sealed class LoomPattern
{
    private readonly string _draft;
    private readonly object _thread = new();
    private volatile bool[][] _warp;
    private int _repeat;
    private int _picks;

    public LoomPattern(string draft) => _draft = draft;

    public bool Raised(int row, int shaft)
    {
        if (_warp is null)
        {
            lock (_thread)
            {
                if (_warp is null)
                {
                    string[] rows = _draft.Split('/');
                    _picks = rows.Length;
                    _repeat = rows[0].Length;
                    _warp = Array.ConvertAll(rows, Lift);
                }
            }
        }

        return _warp[row % _picks][shaft % _repeat];
    }

    private static bool[] Lift(string row)
    {
        var shafts = new bool[row.Length];
        for (int i = 0; i < row.Length; i++)
        {
            shafts[i] = row[i] != '.';
        }

        return shafts;
    }
}
