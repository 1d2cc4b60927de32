using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C1428;

public sealed record Article(int Id, string Body);

public sealed class PostingIndex
{
    private readonly object _build = new();
    private readonly IReadOnlyList<Article> _articles;
    private volatile bool _indexed;
    private Dictionary<string, List<int>> _postings;
    private double _averageLength;

    public PostingIndex(IReadOnlyList<Article> articles) => _articles = articles;

    public double AverageLength
    {
        get
        {
            EnsureIndexed();
            return _averageLength;
        }
    }

    public IReadOnlyList<int> Search(string term)
    {
        EnsureIndexed();
        return _postings.TryGetValue(term, out var ids) ? ids : Array.Empty<int>();
    }

    private void EnsureIndexed()
    {
        if (_indexed)
        {
            return;
        }

        lock (_build)
        {
            if (!_indexed)
            {
                BuildPostings();
                _indexed = true;
            }
        }
    }

    private void BuildPostings()
    {
        var postings = new Dictionary<string, List<int>>(StringComparer.OrdinalIgnoreCase);
        long words = 0;
        foreach (var article in _articles)
        {
            foreach (var word in article.Body.Split(' ', StringSplitOptions.RemoveEmptyEntries))
            {
                words++;
                if (!postings.TryGetValue(word, out var ids))
                {
                    postings[word] = ids = new List<int>();
                }

                if (ids.Count == 0 || ids[^1] != article.Id)
                {
                    ids.Add(article.Id);
                }
            }
        }

        _postings = postings;
        _averageLength = _articles.Count == 0 ? 0 : (double)words / _articles.Count;
    }
}
