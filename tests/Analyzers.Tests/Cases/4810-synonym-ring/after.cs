using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C4810;

public sealed class SynonymRing
{
    private readonly object _fill = new();
    private readonly Func<IEnumerable<string>> _thesaurus;
    private readonly Dictionary<string, List<string>> _byWord = new(StringComparer.OrdinalIgnoreCase);
    private volatile bool _filled;
    private int _groups;

    public SynonymRing(Func<IEnumerable<string>> thesaurus) => _thesaurus = thesaurus;

    public int Groups
    {
        get
        {
            EnsureFilled();
            return _groups;
        }
    }

    public IReadOnlyList<string> Of(string word)
    {
        EnsureFilled();
        return _byWord.TryGetValue(word, out var ring) ? ring : Array.Empty<string>();
    }

    public bool AreSynonyms(string left, string right)
    {
        EnsureFilled();
        return _byWord.TryGetValue(left, out var ring) && ring.Contains(right);
    }

    private void EnsureFilled()
    {
        if (!_filled)
        {
            lock (_fill)
            {
                if (_filled)
                {
                    return;
                }

                _byWord.Clear();
                _groups = 0;
                foreach (string line in _thesaurus())
                {
                    var ring = new List<string>();
                    foreach (string part in line.Split(','))
                    {
                        string word = part.Trim();
                        ring.Add(word);
                        _byWord[word] = ring;
                    }

                    _groups++;
                }

                _filled = true;
            }
        }
    }
}
