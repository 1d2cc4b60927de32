using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C2522;

public sealed record BoardRow(string Player, int Points);

public sealed class LeaderBoard
{
    private readonly Dictionary<string, int> _points = new();
    private SpinLock _spin = new(enableThreadOwnerTracking: false);
    private int _stale = 1;
    private BoardRow[] _rows;
    private int _widest;

    public void Score(string player, int points)
    {
        bool taken = false;
        try
        {
            _spin.Enter(ref taken);
            _points.TryGetValue(player, out int before);
            _points[player] = before + points;
            _stale = 1;
        }
        finally
        {
            if (taken) _spin.Exit();
        }
    }

    public IEnumerable<string> Render()
    {
        if (_stale != 0)
        {
            Refresh();
        }

        int width = _widest + 2;
        foreach (var row in _rows)
        {
            yield return row.Player.PadRight(width, '.') + row.Points;
        }
    }

    private void Refresh()
    {
        bool taken = false;
        try
        {
            _spin.Enter(ref taken);
            if (_stale == 0) return;
            var rows = new List<BoardRow>();
            int widest = 0;
            foreach (var (player, points) in _points)
            {
                rows.Add(new BoardRow(player, points));
                widest = Math.Max(widest, player.Length);
            }

            rows.Sort((a, b) => b.Points.CompareTo(a.Points));
            _rows = rows.ToArray();
            _widest = widest;
            _stale = 0;
        }
        finally
        {
            if (taken) _spin.Exit();
        }
    }
}
