using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C1615;

public sealed partial class Thesaurus
{
    private readonly object _sync = new();
    private readonly Func<IEnumerable<string>> _builtin;
    private bool _loaded;
    private Dictionary<string, string[]> _groups;
    private string _origin;

    public Thesaurus(Func<IEnumerable<string>> builtin) => _builtin = builtin;

    public string[] Synonyms(string word)
    {
        EnsureLoaded();
        return _groups.TryGetValue(word, out var group) ? group : Array.Empty<string>();
    }

    public string Describe()
    {
        EnsureLoaded();
        return _groups.Count + " words from " + _origin;
    }

    private void EnsureLoaded()
    {
        if (Volatile.Read(ref _loaded))
        {
            return;
        }

        lock (_sync)
        {
            if (!_loaded)
            {
                _groups = Parse(_builtin());
                _origin = "builtin";
                Volatile.Write(ref _loaded, true);
            }
        }
    }
}

public sealed partial class Thesaurus
{
    public bool TryImport(string path)
    {
        lock (_sync)
        {
            if (_loaded)
            {
                return false;
            }

            _groups = Parse(System.IO.File.ReadLines(path));
            _origin = path;
            Volatile.Write(ref _loaded, true);
            return true;
        }
    }

    private static Dictionary<string, string[]> Parse(IEnumerable<string> lines)
    {
        var groups = new Dictionary<string, string[]>(StringComparer.OrdinalIgnoreCase);
        foreach (var line in lines)
        {
            var words = line.Split(',', StringSplitOptions.TrimEntries);
            foreach (var word in words)
            {
                groups[word] = words;
            }
        }

        return groups;
    }
}
