using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C4518;

public sealed class Speller
{
    private readonly Lock _edit = new();
    private readonly Func<string, IEnumerable<string>> _lists;
    private HashSet<string> _words;
    private HashSet<string> _names;
    private Dictionary<string, string> _fixes;

    public Speller(Func<string, IEnumerable<string>> lists) => _lists = lists;

    public string Check(string word)
    {
        if (_words is null || _names is null || _fixes is null)
        {
            Load();
        }

        return _words.Contains(word) || _names.Contains(word) ? word : _fixes.GetValueOrDefault(word);
    }

    private void Load()
    {
        lock (_edit)
        {
            if (_fixes is not null)
            {
                return;
            }

            var fixes = new Dictionary<string, string>();
            foreach (string pair in _lists("fixes"))
            {
                int at = pair.IndexOf('>');
                fixes[pair[..at]] = pair[(at + 1)..];
            }

            _words = new HashSet<string>(_lists("words"), StringComparer.OrdinalIgnoreCase);
            _names = new HashSet<string>(_lists("names"));
            _fixes = fixes;
        }
    }
}
