using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C5815;

public sealed class RuleFeed : IDisposable
{
    private readonly Func<IEnumerable<string>> _source;
    private readonly Timer _timer;
    private Dictionary<string, string> _live = new();

    public RuleFeed(Func<IEnumerable<string>> source, TimeSpan every)
    {
        _source = source;
        _timer = new Timer(static s => ((RuleFeed)s).Pull(), this, every, every);
    }

    public string Verdict(string host)
    {
        var rules = _live;
        return rules.TryGetValue(host, out var verdict) || rules.TryGetValue("*", out verdict) ? verdict : "deny";
    }

    public void Dispose() => _timer.Dispose();

    private void Pull()
    {
        var next = new Dictionary<string, string>();
        foreach (string line in _source())
        {
            if (line.Length == 0)
            {
                _live = next;
                next = new Dictionary<string, string>();
                continue;
            }

            int colon = line.IndexOf(':');
            next[line[..colon]] = line[(colon + 1)..];
        }

        if (next.Count > 0)
        {
            _live = next;
        }
    }
}
