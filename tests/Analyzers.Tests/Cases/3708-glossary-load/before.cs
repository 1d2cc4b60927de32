using System;
using System.Collections.Generic;
using System.IO;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C3708;

public sealed class Glossary
{
    private readonly object _fill = new();
    private readonly Dictionary<string, string> _terms = new(StringComparer.OrdinalIgnoreCase);
    private readonly string _path;
    private bool _loaded;

    public Glossary(string path) => _path = path;

    public string Define(string term)
    {
        if (!_loaded)
        {
            Load();
        }

        return _terms.TryGetValue(term, out var text) ? text : term;
    }

    private void Load()
    {
        lock (_fill)
        {
            if (_loaded)
            {
                return;
            }

            _loaded = true;
            foreach (string line in File.ReadLines(_path))
            {
                int tab = line.IndexOf('\t');
                if (tab > 0)
                {
                    _terms[line[..tab]] = line[(tab + 1)..];
                }
            }
        }
    }
}
