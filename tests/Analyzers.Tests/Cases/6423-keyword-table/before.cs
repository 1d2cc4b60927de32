using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C6423;

public sealed class KeywordGrammar
{
    private readonly string _definition;
    private ImmutableArray<string> _keywords;
    private int _longest;
    private char _lowestFirst;

    public KeywordGrammar(string definition) => _definition = definition;

    public bool IsKeyword(string word)
    {
        if (_keywords.IsDefault)
        {
            BuildTable();
        }

        if (word.Length == 0 || word.Length > _longest || word[0] < _lowestFirst)
        {
            return false;
        }

        return _keywords.BinarySearch(word, StringComparer.Ordinal) >= 0;
    }

    public int CountIn(IReadOnlyCollection<string> documents)
    {
        int total = 0;
        Parallel.ForEach(documents, document =>
        {
            int hits = 0;
            foreach (var word in document.Split(' '))
            {
                if (IsKeyword(word))
                {
                    hits++;
                }
            }

            Interlocked.Add(ref total, hits);
        });
        return total;
    }

    private void BuildTable()
    {
        var words = _definition.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        Array.Sort(words, StringComparer.Ordinal);
        int longest = 0;
        foreach (var word in words)
        {
            longest = Math.Max(longest, word.Length);
        }

        _longest = longest;
        _lowestFirst = words.Length > 0 ? words[0][0] : char.MaxValue;
        _keywords = ImmutableArray.Create(words);
    }
}
