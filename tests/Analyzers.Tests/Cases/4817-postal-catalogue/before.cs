using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C4817;

public sealed class PostalCatalogue
{
    private readonly Lazy<Dictionary<string, string>> _towns;
    private readonly Func<IEnumerable<string>> _lines;
    private int _skipped;
    private string _edition;

    public PostalCatalogue(Func<IEnumerable<string>> lines)
    {
        _lines = lines;
        _towns = new Lazy<Dictionary<string, string>>(Load, LazyThreadSafetyMode.ExecutionAndPublication);
    }

    public string Edition
    {
        get
        {
            _ = _towns.Value;
            return _edition;
        }
    }

    public string TownOf(string code) =>
        _towns.Value.TryGetValue(code, out string town) ? town : null;

    public string Summary()
    {
        int known = _towns.Value.Count;
        return _edition + ": " + known + " towns, " + _skipped + " lines skipped";
    }

    public void Warm() => ThreadPool.QueueUserWorkItem(static c => _ = ((PostalCatalogue)c)._towns.Value.Count, this);

    private Dictionary<string, string> Load()
    {
        var towns = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (string line in _lines())
        {
            if (line.StartsWith('#'))
            {
                _edition = line[1..].Trim();
                continue;
            }

            int tab = line.IndexOf('\t');
            if (tab <= 0)
            {
                _skipped++;
                continue;
            }

            towns[line[..tab]] = line[(tab + 1)..];
        }

        _edition ??= "unnamed";
        return towns;
    }
}
