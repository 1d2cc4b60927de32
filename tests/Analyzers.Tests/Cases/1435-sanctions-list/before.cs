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
    private static readonly TimeSpan MaximumAge = TimeSpan.FromHours(6);
    private readonly object _reload = new();
    private readonly ISanctionsFeed _feed;
    private DateTime _loadedUtc;
    private HashSet<string> _names;
    private string _edition;

    public SanctionsList(ISanctionsFeed feed) => _feed = feed;

    public string Edition
    {
        get
        {
            EnsureFresh();
            return _edition;
        }
    }

    public bool IsListed(string name)
    {
        string normalized = Normalize(name);
        EnsureFresh();
        return _names.Contains(normalized);
    }

    private void EnsureFresh()
    {
        if (DateTime.UtcNow - _loadedUtc <= MaximumAge)
        {
            return;
        }

        lock (_reload)
        {
            if (DateTime.UtcNow - _loadedUtc <= MaximumAge)
            {
                return;
            }

            var (edition, names) = _feed.Download();
            var normalized = new HashSet<string>(StringComparer.Ordinal);
            foreach (var name in names)
            {
                normalized.Add(Normalize(name));
            }

            _names = normalized;
            _edition = edition;
            _loadedUtc = DateTime.UtcNow;
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
