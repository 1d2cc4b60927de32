using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C1538;

public sealed class LexTables
{
    private sealed record Automaton(ImmutableArray<Dictionary<char, int>> Rows, bool[] Accepting, int Start);

    private readonly object _generate = new();
    private readonly string[] _keywords;
    private Automaton _automaton;

    public LexTables(params string[] keywords) => _keywords = keywords;

    public int Longest(ReadOnlySpan<char> text)
    {
        Automaton automaton = _automaton ?? Generate();
        int state = automaton.Start, longest = -1;
        for (int i = 0; i < text.Length; i++)
        {
            if (!automaton.Rows[state].TryGetValue(text[i], out state))
            {
                break;
            }

            if (automaton.Accepting[state])
            {
                longest = i + 1;
            }
        }

        return longest;
    }

    public bool IsKeyword(string word) => word.Length > 0 && Longest(word) == word.Length;

    private Automaton Generate()
    {
        lock (_generate)
        {
            if (_automaton is not null)
            {
                return _automaton;
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

            return _automaton = new Automaton(rows.ToImmutable(), accepting.ToArray(), 1);
        }
    }
}
