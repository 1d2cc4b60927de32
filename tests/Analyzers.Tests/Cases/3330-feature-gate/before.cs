using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C3330;

public sealed class FeatureGate : IDisposable
{
    private sealed record Rules(int Revision, bool Enabled, int Percent, string[] Always);

    private readonly object _apply = new();
    private readonly Func<string> _fetch;
    private readonly Timer _refresh;
    private Rules _rules = new(0, false, 0, Array.Empty<string>());

    public FeatureGate(Func<string> fetch)
    {
        _fetch = fetch;
        _refresh = new Timer(_ => Apply(_fetch()), null, TimeSpan.Zero, TimeSpan.FromMinutes(1));
    }

    public int Revision => _rules.Revision;

    public bool IsOn(string user)
    {
        var rules = _rules;
        if (!rules.Enabled)
        {
            return false;
        }

        return Array.IndexOf(rules.Always, user) >= 0 || (uint)user.GetHashCode() % 100 < rules.Percent;
    }

    public void Apply(string text)
    {
        string[] parts = text.Split(';');
        lock (_apply)
        {
            int revision = _rules.Revision + 1;
            bool enabled = parts[0] != "off" && int.TryParse(parts[0], out _);
            _rules = new Rules(revision, enabled, enabled ? int.Parse(parts[0]) : 0, parts[1..]);
        }
    }

    public void Dispose() => _refresh.Dispose();
}
