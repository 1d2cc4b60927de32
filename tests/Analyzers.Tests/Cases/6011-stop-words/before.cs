using System;
using System.Collections.Generic;
using System.IO;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C6011;

public sealed class StopWords
{
    private readonly string _file;
    private int _claimed;
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
        if (Interlocked.CompareExchange(ref _claimed, 1, 0) != 0)
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
    }
}
