using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C2522;

public sealed record BoardRow(string Player, int Points);

public sealed record View(BoardRow[] Rows, int Widest);

public sealed class LeaderBoard
{
    private readonly Dictionary<string, int> _points = new();
    private SpinLock _spin = new(enableThreadOwnerTracking: false);
    private volatile View _view;

    public void Score(string player, int points)
    {
        bool taken = false;
        try
        {
            _spin.Enter(ref taken);
            _points.TryGetValue(player, out int before);
            _points[player] = before + points;
            _view = null;
        }
        finally
        {
            if (taken) _spin.Exit();
        }
    }

    public IEnumerable<string> Render()
    {
        var view = _view ?? Refresh();
        int width = view.Widest + 2;
        foreach (var row in view.Rows)
        {
            yield return row.Player.PadRight(width, '.') + row.Points;
        }
    }

    private View Refresh()
    {
        bool taken = false;
        try
        {
            _spin.Enter(ref taken);
            var view = _view;
            if (view != null) return view;
            var rows = new List<BoardRow>();
            int widest = 0;
            foreach (var (player, points) in _points)
            {
                rows.Add(new BoardRow(player, points));
                widest = Math.Max(widest, player.Length);
            }

            rows.Sort((a, b) => b.Points.CompareTo(a.Points));
            view = new View(rows.ToArray(), widest);
            _view = view;
            return view;
        }
        finally
        {
            if (taken) _spin.Exit();
        }
    }
}
