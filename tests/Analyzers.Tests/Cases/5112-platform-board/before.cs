using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C5112;

public sealed class PlatformBoard
{
    private sealed class Day
    {
        public readonly Dictionary<string, int> Delays = new();
        public string Title;
    }

    private readonly object _swap = new();
    private Day _today;

    public string Title => _today?.Title ?? "closed";

    public int DelayOf(string train)
    {
        var day = _today;
        return day != null && day.Delays.TryGetValue(train, out int minutes) ? minutes : 0;
    }

    public void Open(DateTime date, IEnumerable<(string Train, int Minutes)> feed)
    {
        lock (_swap)
        {
            _today = new Day();
            _today.Title = date.ToString("yyyy-MM-dd");
            foreach (var (train, minutes) in feed)
            {
                _today.Delays[train] = minutes;
            }
        }
    }

    public void Close()
    {
        lock (_swap)
        {
            _today = null;
        }
    }
}
