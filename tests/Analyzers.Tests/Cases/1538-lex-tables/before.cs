using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C1538;

public sealed class LexTables
{
    private readonly object _generate = new();
    private readonly string[] _keywords;
    private ImmutableArray<Dictionary<char, int>> _rows;
    private bool[] _accepting;
    private int _start;

    public LexTables(params string[] keywords) => _keywords = keywords;

    public int Longest(ReadOnlySpan<char> text)
    {
        if (_rows.IsDefault)
        {
            Generate();
        }

        int state = _start, longest = -1;
        for (int i = 0; i < text.Length; i++)
        {
            if (!_rows[state].TryGetValue(text[i], out state))
            {
                break;
            }

            if (_accepting[state])
            {
                longest = i + 1;
            }
        }

        return longest;
    }

    public bool IsKeyword(string word) => word.Length > 0 && Longest(word) == word.Length;

    private void Generate()
    {
        lock (_generate)
        {
            if (!_rows.IsDefault)
            {
                return;
            }

            var rows = ImmutableArray.CreateBuilder<Dictionary<char, int>>();
            var accepting = new List<bool> { false, false };
            rows.Add(new Dictionary<char, int>());
            rows.Add(new Dictionary<char, int>());
            foreach (string keyword in _keywords)
            {
                int state = 1;
                foreach (char c in keyword)
                {
                    if (!rows[state].TryGetValue(c, out int next))
                    {
                        next = rows.Count;
                        rows[state][c] = next;
                        rows.Add(new Dictionary<char, int>());
                        accepting.Add(false);
                    }

                    state = next;
                }

                accepting[state] = true;
            }

            _accepting = accepting.ToArray();
            _start = 1;
            _rows = rows.ToImmutable();
        }
    }
}
