using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C1421;

public sealed class SuffixTable
{
    private readonly string _text;
    private int[] _suffixes;
    private bool _built;
    private object _sync = new();
    private int _longestRepeat;

    public SuffixTable(string text) => _text = text;

    public int LongestRepeat
    {
        get
        {
            _ = Suffixes();
            return _longestRepeat;
        }
    }

    public int Count(string pattern)
    {
        var suffixes = Suffixes();
        int from = Lower(suffixes, pattern);
        int hits = 0;
        while (from + hits < suffixes.Length && Compare(suffixes[from + hits], pattern) == 0)
        {
            hits++;
        }

        return hits;
    }

    private int[] Suffixes() => LazyInitializer.EnsureInitialized(ref _suffixes, ref _built, ref _sync, Build);

    private int[] Build()
    {
        var order = new int[_text.Length];
        for (int i = 0; i < order.Length; i++)
        {
            order[i] = i;
        }

        Array.Sort(order, (a, b) => string.CompareOrdinal(_text, a, _text, b, _text.Length));
        int longest = 0;
        for (int i = 1; i < order.Length; i++)
        {
            int same = 0;
            while (order[i] + same < _text.Length && order[i - 1] + same < _text.Length
                && _text[order[i] + same] == _text[order[i - 1] + same])
            {
                same++;
            }

            longest = Math.Max(longest, same);
        }

        _longestRepeat = longest;
        return order;
    }

    private int Lower(int[] suffixes, string pattern)
    {
        int lo = 0, hi = suffixes.Length;
        while (lo < hi)
        {
            int mid = (lo + hi) / 2;
            if (Compare(suffixes[mid], pattern) < 0) lo = mid + 1;
            else hi = mid;
        }

        return lo;
    }

    private int Compare(int at, string pattern) => string.CompareOrdinal(_text, at, pattern, 0, pattern.Length);
}
