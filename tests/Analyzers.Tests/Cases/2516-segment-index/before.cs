using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C2516;

public sealed class SegmentIndex
{
    private readonly object _rebuild = new();
    private readonly Func<IEnumerable<(int Doc, string Text)>> _documents;
    private volatile Table _current = new();

    public SegmentIndex(Func<IEnumerable<(int Doc, string Text)>> documents) => _documents = documents;

    public IReadOnlyList<int> Lookup(string term)
    {
        var table = _current;
        return table.Postings.TryGetValue(term, out var docs) ? docs : Array.Empty<int>();
    }

    public double Frequency(string term)
    {
        var table = _current;
        if (table.DocCount == 0)
        {
            return 0;
        }

        return table.Postings.TryGetValue(term, out var docs) ? (double)docs.Count / table.DocCount : 0;
    }

    public void Rebuild()
    {
        lock (_rebuild)
        {
            var next = new Table();
            _current = next;
            foreach (var (doc, text) in _documents())
            {
                foreach (string term in text.Split(' ', StringSplitOptions.RemoveEmptyEntries))
                {
                    next.Post(term, doc);
                }

                next.DocCount++;
            }
        }
    }

    private sealed class Table
    {
        public readonly Dictionary<string, List<int>> Postings = new(StringComparer.OrdinalIgnoreCase);
        public int DocCount;

        public void Post(string term, int doc)
        {
            if (!Postings.TryGetValue(term, out var docs))
            {
                Postings[term] = docs = new List<int>();
            }

            docs.Add(doc);
        }
    }
}
