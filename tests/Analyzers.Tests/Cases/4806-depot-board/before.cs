using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C4806;

internal sealed class DepotBoard : IDisposable
{
    private sealed class Sheet
    {
        public DateTime TakenAt;
        public readonly Dictionary<string, string> PlatformByTrain = new();
        public readonly List<string> Late = new();
    }

    private readonly Func<IReadOnlyList<(string Train, string Platform, int Delay)>> _poll;
    private readonly Timer _timer;
    private volatile Sheet _sheet = new();

    public DepotBoard(Func<IReadOnlyList<(string Train, string Platform, int Delay)>> poll)
    {
        _poll = poll;
        _timer = new Timer(_ => Refresh(), null, TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(20));
    }

    public string PlatformOf(string train)
    {
        var sheet = _sheet;
        return sheet.PlatformByTrain.TryGetValue(train, out string platform) ? platform : "?";
    }

    public string Ticker()
    {
        var sheet = _sheet;
        return sheet.Late.Count == 0 ? "All trains on time" : "Late: " + string.Join(", ", sheet.Late);
    }

    public TimeSpan Age() => DateTime.UtcNow - _sheet.TakenAt;

    public void Dispose() => _timer.Dispose();

    private void Refresh()
    {
        var rows = _poll();
        var next = new Sheet { TakenAt = DateTime.UtcNow };
        foreach (var (train, platform, _) in rows)
        {
            next.PlatformByTrain[train] = platform;
        }

        _sheet = next;
        MarkLate(next, rows);
    }

    private static void MarkLate(Sheet sheet, IReadOnlyList<(string Train, string Platform, int Delay)> rows)
    {
        foreach (var (train, _, delay) in rows)
        {
            if (delay >= 3)
            {
                sheet.Late.Add(train);
            }
        }

        sheet.Late.Sort(StringComparer.Ordinal);
    }
}
