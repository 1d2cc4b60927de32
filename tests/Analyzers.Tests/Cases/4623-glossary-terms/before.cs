using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C4623;

public sealed class GlossaryTerms
{
    private readonly object _shelf = new();
    private readonly string[] _lines;
    private readonly Dictionary<string, string> _terms = new(StringComparer.OrdinalIgnoreCase);
    private bool _parsed;
    private string _longest;

    public GlossaryTerms(string[] lines) => _lines = lines;

    public string Define(string term)
    {
        lock (_shelf)
        {
            Parse();
            return _terms.TryGetValue(term, out string text) ? text : null;
        }
    }

    public void Preload()
    {
        lock (_shelf)
        {
            Parse();
        }
    }

    public string Banner() => _parsed ? _terms.Count + " terms up to " + _longest.Length + " letters" : "loading";

    private void Parse()
    {
        if (_parsed)
        {
            return;
        }

        _longest = "";
        foreach (string line in _lines)
        {
            int at = line.IndexOf(':');
            if (at < 1)
            {
                continue;
            }

            string term = line.Substring(0, at);
            _terms[term] = line.Substring(at + 1).Trim();
            _longest = term.Length > _longest.Length ? term : _longest;
        }

        _parsed = true;
    }
}
