using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C2021;

public sealed class PhraseIndex
{
    private sealed class Table
    {
        public Dictionary<string, List<int>> Lines { get; } = new(StringComparer.OrdinalIgnoreCase);

        public int Longest { get; set; }
    }

    private readonly string[] _text;
    private object _build;
    private bool _built;
    private Table _table;

    public PhraseIndex(string[] text) => _text = text;

    private Table Index => LazyInitializer.EnsureInitialized(ref _table, ref _built, ref _build, Build);

    public int Longest => Index.Longest;

    public IReadOnlyList<int> LinesWith(string word)
    {
        var table = Index;
        if (word.Length > table.Longest)
        {
            return Array.Empty<int>();
        }

        return table.Lines.TryGetValue(word, out var lines) ? lines : Array.Empty<int>();
    }

    public Task<int> CountAsync(IReadOnlyList<string> words) => Task.Run(() =>
    {
        int count = 0;
        Parallel.ForEach(words, word => Interlocked.Add(ref count, LinesWith(word).Count));
        return count;
    });

    private Table Build()
    {
        var table = new Table();
        for (int i = 0; i < _text.Length; i++)
        {
            foreach (var word in _text[i].Split(' ', StringSplitOptions.RemoveEmptyEntries))
            {
                if (!table.Lines.TryGetValue(word, out var lines))
                {
                    table.Lines[word] = lines = new List<int>();
                }

                lines.Add(i);
                table.Longest = Math.Max(table.Longest, word.Length);
            }
        }

        return table;
    }
}
