using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C5014;

public sealed class PlatformBoard
{
    private sealed class Notice
    {
        public string Destination;
        public string[] Stops = Array.Empty<string>();
        public TimeSpan Departs;
    }

    private readonly Func<string> _feed;
    private readonly Timer _refresh;
    private Notice _notice;

    public PlatformBoard(Func<string> feed)
    {
        _feed = feed;
        _refresh = new Timer(static s => ((PlatformBoard)s).Refresh(), this, 0, 15_000);
    }

    public string Render()
    {
        var notice = _notice;
        return notice == null
            ? "no service"
            : notice.Departs.ToString(@"hh\:mm") + " " + notice.Destination.ToUpperInvariant() + " via " + notice.Stops.Length;
    }

    private void Refresh()
    {
        var cells = _feed().Split('|');
        var notice = new Notice();
        notice.Destination = cells[0];
        notice.Departs = TimeSpan.Parse(cells[1]);
        notice.Stops = cells[2..];
        _notice = notice;
    }
}
