using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C6107;

public sealed class ScoreBoard
{
    private readonly Lock _access = new();
    private readonly List<(string Player, int Points)> _rows = new();
    private readonly Dictionary<string, int> _ranks = new();
    private bool _ranked = true;

    public void Report(string player, int points)
    {
        using (_access.EnterScope())
        {
            _rows.Add((player, points));
            _ranked = false;
        }
    }

    public int RankOf(string player)
    {
        using (_access.EnterScope())
        {
            EnsureRanked();
            return _ranks.TryGetValue(player, out int rank) ? rank : -1;
        }
    }

    public string Leader()
    {
        using (_access.EnterScope())
        {
            EnsureRanked();
            return _rows.Count == 0 ? null : _rows[0].Player;
        }
    }

    private void EnsureRanked()
    {
        if (_ranked)
        {
            return;
        }

        _rows.Sort(static (a, b) => b.Points.CompareTo(a.Points));
        _ranks.Clear();
        for (int i = 0; i < _rows.Count; i++)
        {
            _ranks.TryAdd(_rows[i].Player, i + 1);
        }

        _ranked = true;
    }
}
