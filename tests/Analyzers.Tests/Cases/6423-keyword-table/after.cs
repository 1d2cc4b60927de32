using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C6423;

public sealed class KeywordGrammar
{
    private readonly string _definition;
    private Table _table;

    public KeywordGrammar(string definition) => _definition = definition;

    public bool IsKeyword(string word)
    {
        var table = _table ?? BuildTable();
        if (word.Length == 0 || word.Length > table.Longest || word[0] < table.LowestFirst)
        {
            return false;
        }

        return table.Keywords.BinarySearch(word, StringComparer.Ordinal) >= 0;
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

    private Table BuildTable()
    {
        var words = _definition.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        Array.Sort(words, StringComparer.Ordinal);
        int longest = 0;
        foreach (var word in words)
        {
            longest = Math.Max(longest, word.Length);
        }

        var table = new Table(ImmutableArray.Create(words), longest, words.Length > 0 ? words[0][0] : char.MaxValue);
        _table = table;
        return table;
    }

    private sealed record Table(ImmutableArray<string> Keywords, int Longest, char LowestFirst);
}
