using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C5125;

public sealed class FixtureList
{
    private readonly object _publish = new();
    private string[] _lines = Array.Empty<string>();
    private int _points;
    private int _stamp;

    public bool TryRefresh(ref int seen, List<string> target)
    {
        int stamp = Volatile.Read(ref _stamp);
        if (stamp == seen)
        {
            return false;
        }

        string[] lines;
        int points;
        lock (_publish)
        {
            lines = _lines;
            points = _points;
            seen = _stamp;
        }

        target.Clear();
        target.AddRange(lines);
        target.Add("points: " + points);
        return true;
    }

    public void Publish(IEnumerable<string> lines, int points)
    {
        string[] copy = new List<string>(lines).ToArray();
        lock (_publish)
        {
            _lines = copy;
            _points = points;
            _stamp++;
        }
    }
}
