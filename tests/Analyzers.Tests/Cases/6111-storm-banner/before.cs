using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C6111;

public sealed class StormBanner : IDisposable
{
    private readonly Func<string> _bulletin;
    private readonly Timer _poll;
    private string _headline;
    private int _severity;
    private DateTime _issued;

    public StormBanner(Func<string> bulletin)
    {
        _bulletin = bulletin;
        _poll = new Timer(static s => ((StormBanner)s).Poll(), this, TimeSpan.Zero, TimeSpan.FromMinutes(1));
    }

    public string Render()
    {
        if (_headline is not { Length: > 0 } headline)
        {
            return "no warnings";
        }

        return $"{headline} (level {_severity}, issued {_issued:t})";
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

        _severity = text[0] - '0';
        _issued = DateTime.UtcNow;
        _headline = text[(colon + 1)..];
    }
}
