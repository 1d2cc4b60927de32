using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C2530;

public sealed class StopWords
{
    private readonly Lazy<HashSet<string>> _words;
    private int _longest;
    private string _source;

    public StopWords(Func<string, IEnumerable<string>> open, string language)
    {
        _words = new Lazy<HashSet<string>>(
            () =>
            {
                var words = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
                int longest = 0;
                foreach (string word in open(language))
                {
                    words.Add(word);
                    longest = Math.Max(longest, word.Length);
                }

                _longest = longest;
                _source = language + ":" + words.Count;
                return words;
            },
            LazyThreadSafetyMode.ExecutionAndPublication);
    }

    public string Source
    {
        get
        {
            _ = _words.Value.Count;
            return _source;
        }
    }

    public bool IsStopWord(string token)
    {
        var words = _words.Value;
        return token.Length <= _longest && words.Contains(token);
    }

    public IDictionary<string, int> CountKept(IReadOnlyList<string> documents)
    {
        var counts = new SortedDictionary<string, int>(StringComparer.OrdinalIgnoreCase);
        Parallel.ForEach(documents, document =>
        {
            foreach (string token in document.Split(' ', StringSplitOptions.RemoveEmptyEntries))
            {
                if (IsStopWord(token))
                {
                    continue;
                }

                lock (counts)
                {
                    counts.TryGetValue(token, out int seen);
                    counts[token] = seen + 1;
                }
            }
        });
        return counts;
    }
}
