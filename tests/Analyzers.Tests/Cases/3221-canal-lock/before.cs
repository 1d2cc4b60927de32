using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C3221;

public sealed class CanalMap
{
    private readonly object _build = new();
    private readonly Func<string[]> _readLocks;
    private volatile bool _mapped;
    private Dictionary<string, int> _positions;
    private int[] _gaps;

    public CanalMap(Func<string[]> readLocks) => _readLocks = readLocks;

    public int Between(string from, string to)
    {
        EnsureMapped();
        int at = _positions[from];
        int end = _positions[to];
        int metres = 0;
        for (int i = Math.Min(at, end); i < Math.Max(at, end); i++)
        {
            metres += _gaps[i];
        }

        return metres;
    }

    private void EnsureMapped()
    {
        if (_mapped)
        {
            return;
        }

        lock (_build)
        {
            if (_mapped)
            {
                return;
            }

            string[] locks = _readLocks();
            var positions = new Dictionary<string, int>(locks.Length);
            var gaps = new int[locks.Length];
            for (int i = 0; i < locks.Length; i++)
            {
                string[] cells = locks[i].Split(',');
                positions.Add(cells[0], i);
                gaps[i] = int.Parse(cells[1]);
            }

            _positions = positions;
            _mapped = true;
            _gaps = gaps;
        }
    }
}
