using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C4410;

public sealed class BusBoard : IDisposable
{
    private sealed class Sheet
    {
        public bool Complete;
        public int Revision;
        public readonly Dictionary<string, int> Delays = new();
    }

    private readonly object _refresh = new();
    private readonly Timer _timer;
    private Sheet _sheet = new();

    public BusBoard(Func<IEnumerable<(string Line, int Minutes)>> poll) =>
        _timer = new Timer(_ => Refresh(poll()), null, TimeSpan.Zero, TimeSpan.FromSeconds(20));

    public string Show(string line)
    {
        var sheet = _sheet;
        if (!sheet.Complete)
        {
            return "no data";
        }

        return sheet.Delays.TryGetValue(line, out int minutes)
            ? $"#{sheet.Revision} {line} +{minutes}"
            : $"#{sheet.Revision} {line} on time";
    }

    public void Dispose() => _timer.Dispose();

    private void Refresh(IEnumerable<(string Line, int Minutes)> delays)
    {
        lock (_refresh)
        {
            var next = new Sheet();
            Fill(next, delays);
            next.Revision = _sheet.Revision + 1;
            next.Complete = true;
            _sheet = next;
        }
    }

    private static void Fill(Sheet sheet, IEnumerable<(string Line, int Minutes)> delays)
    {
        foreach (var (line, minutes) in delays)
        {
            sheet.Delays[line] = minutes;
        }
    }
}
