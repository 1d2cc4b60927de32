using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C6111;

public sealed class StormBanner : IDisposable
{
    private sealed record Bulletin(string Headline, int Severity, DateTime Issued);

    private readonly Func<string> _bulletin;
    private readonly Timer _poll;
    private Bulletin _current;

    public StormBanner(Func<string> bulletin)
    {
        _bulletin = bulletin;
        _poll = new Timer(static s => ((StormBanner)s).Poll(), this, TimeSpan.Zero, TimeSpan.FromMinutes(1));
    }

    public string Render()
    {
        if (_current is not { Headline.Length: > 0 } now)
        {
            return "no warnings";
        }

        return $"{now.Headline} (level {now.Severity}, issued {now.Issued:t})";
    }

    public void Dispose() => _poll.Dispose();

    private void Poll()
    {
        string text = _bulletin();
        int colon = text.IndexOf(':');
        if (colon < 1)
        {
            return;
        }

        _current = new Bulletin(text[(colon + 1)..], text[0] - '0', DateTime.UtcNow);
    }
}
