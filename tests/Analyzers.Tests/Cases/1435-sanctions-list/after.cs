using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C1435;

public interface ISanctionsFeed
{
    (string Edition, IReadOnlyList<string> Names) Download();
}

public sealed class SanctionsList
{
    private sealed record Snapshot(DateTime LoadedUtc, string Edition, HashSet<string> Names);

    private static readonly TimeSpan MaximumAge = TimeSpan.FromHours(6);
    private readonly object _reload = new();
    private readonly ISanctionsFeed _feed;
    private Snapshot _snapshot;

    public SanctionsList(ISanctionsFeed feed) => _feed = feed;

    public string Edition
    {
        get
        {
            return Fresh().Edition;
        }
    }

    public bool IsListed(string name)
    {
        string normalized = Normalize(name);
        return Fresh().Names.Contains(normalized);
    }

    private Snapshot Fresh()
    {
        var seen = _snapshot;
        if (seen != null && DateTime.UtcNow - seen.LoadedUtc <= MaximumAge)
        {
            return seen;
        }

        lock (_reload)
        {
            seen = _snapshot;
            if (seen != null && DateTime.UtcNow - seen.LoadedUtc <= MaximumAge)
            {
                return seen;
            }

            var (edition, names) = _feed.Download();
            var normalized = new HashSet<string>(StringComparer.Ordinal);
            foreach (var name in names)
            {
                normalized.Add(Normalize(name));
            }

            seen = new Snapshot(DateTime.UtcNow, edition, normalized);
            _snapshot = seen;
            return seen;
        }
    }

    private static string Normalize(string name)
    {
        var letters = new List<char>(name.Length);
        foreach (char c in name)
        {
            if (char.IsLetter(c))
            {
                letters.Add(char.ToUpperInvariant(c));
            }
        }

        return new string(letters.ToArray());
    }
}
