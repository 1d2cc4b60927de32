using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C4001;

public sealed class ClauseIndex
{
    private readonly object _sync = new();
    private readonly Dictionary<string, List<int>> _postings = new(StringComparer.OrdinalIgnoreCase);
    private string[] _terms = Array.Empty<string>();
    private int _longest;
    private bool _sorted;

    public void Add(int clause, string text)
    {
        lock (_sync)
        {
            foreach (var word in text.Split(' ', StringSplitOptions.RemoveEmptyEntries))
            {
                if (!_postings.TryGetValue(word, out var list))
                {
                    _postings[word] = list = new List<int>();
                    _sorted = false;
                }

                list.Add(clause);
            }
        }
    }

    public int[] Find(string term)
    {
        lock (_sync)
        {
            int at = Search(term);
            return at < 0 ? Array.Empty<int>() : _postings[_terms[at]].ToArray();
        }
    }

    public IReadOnlyList<string> StartingWith(string prefix)
    {
        var found = new List<string>();
        lock (_sync)
        {
            int at = Search(prefix);
            for (int i = at < 0 ? ~at : at; i < _terms.Length; i++)
            {
                if (!_terms[i].StartsWith(prefix, StringComparison.OrdinalIgnoreCase))
                {
                    break;
                }

                found.Add(_terms[i]);
            }
        }

        return found;
    }

    public Task CompactAsync() => Task.Run(() =>
    {
        lock (_sync)
        {
            foreach (var list in _postings.Values)
            {
                list.Sort();
                list.TrimExcess();
            }

            EnsureSorted();
        }
    });

    private int Search(string term)
    {
        EnsureSorted();
        return term.Length > _longest ? ~_terms.Length : Array.BinarySearch(_terms, term, StringComparer.OrdinalIgnoreCase);
    }

    private void EnsureSorted()
    {
        if (_sorted)
        {
            return;
        }

        var terms = new string[_postings.Count];
        _postings.Keys.CopyTo(terms, 0);
        Array.Sort(terms, StringComparer.OrdinalIgnoreCase);
        _longest = 0;
        foreach (var term in terms)
        {
            _longest = Math.Max(_longest, term.Length);
        }

        _terms = terms;
        _sorted = true;
    }
}
