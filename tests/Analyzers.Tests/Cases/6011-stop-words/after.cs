using System;
using System.Collections.Generic;
using System.IO;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C6011;

public sealed class StopWords
{
    private readonly string _file;
    private readonly object _prepare = new();
    private volatile bool _prepared;
    private HashSet<string> _words;
    private int? _longest;

    public StopWords(string file) => _file = file;

    public bool Skip(string word)
    {
        Prepare();
        return word.Length <= _longest && _words.Contains(word);
    }

    public Task<int> CountAsync(IReadOnlyList<string> words) => Task.Run(() =>
    {
        int skipped = 0;
        Parallel.ForEach(words, w =>
        {
            if (Skip(w))
            {
                Interlocked.Increment(ref skipped);
            }
        });

        return skipped;
    });

    private void Prepare()
    {
        if (_prepared)
        {
            return;
        }

        lock (_prepare)
        {
            if (_prepared)
            {
                return;
            }

            var words = new HashSet<string>(File.ReadLines(_file), StringComparer.OrdinalIgnoreCase);
            int longest = 0;
            foreach (var w in words)
            {
                longest = Math.Max(longest, w.Length);
            }

            _longest = longest;
            _words = words;
            _prepared = true;
        }
    }
}
