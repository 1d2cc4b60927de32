using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C4706;

public sealed class LocaleCatalog
{
    private readonly object _sync = new();
    private readonly Dictionary<string, string> _texts = new(StringComparer.Ordinal);
    private readonly IEnumerable<string> _source;
    private string _pluralRule = "one;other";
    private volatile int _revision;

    public LocaleCatalog(IEnumerable<string> source) => _source = source;

    public string Translate(string key)
    {
        if (_revision == 0)
        {
            Load();
        }

        return _texts.TryGetValue(key, out string text) ? text : key;
    }

    public string[] PluralForms()
    {
        if (_revision == 0)
        {
            Load();
        }

        return _pluralRule.Split(';');
    }

    private void Load()
    {
        lock (_sync)
        {
            if (_revision != 0)
            {
                return;
            }

            foreach (string line in _source)
            {
                ReadLine(line);
            }

            _revision = 1;
        }
    }

    private void ReadLine(string line)
    {
        int at = line.IndexOf('=');
        if (at <= 0)
        {
            return;
        }

        if (line.StartsWith("@plural", StringComparison.Ordinal))
        {
            _pluralRule = line[(at + 1)..];
        }
        else
        {
            _texts[line[..at]] = line[(at + 1)..];
        }
    }
}
