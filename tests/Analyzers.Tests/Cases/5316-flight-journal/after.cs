using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C5316;

public sealed class FlightJournal
{
    private sealed record Line(DateTime At, string Text);

    private readonly Line[] _lines = new Line[4096];
    private int _written;

    public bool TryAppend(string text)
    {
        var line = new Line(DateTime.UtcNow, text);
        lock (_lines)
        {
            int at = _written;
            if (at >= _lines.Length)
            {
                return false;
            }

            _lines[at] = line;
            Volatile.Write(ref _written, at + 1);
            return true;
        }
    }

    public IEnumerable<string> From(int first)
    {
        int count = Math.Min(Volatile.Read(ref _written), _lines.Length);
        for (int i = first; i < count; i++)
        {
            yield return _lines[i].At.ToString("T") + " " + _lines[i].Text;
        }
    }

    public static Task RecordAsync(FlightJournal journal, IEnumerable<string> events) =>
        Task.Run(() =>
        {
            foreach (var e in events)
            {
                journal.TryAppend(e);
            }
        });
}
