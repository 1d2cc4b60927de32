using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C242;

internal sealed class ReverseIndex
{
    private readonly Dictionary<string, List<int>> _postings = new();
    private readonly IReadOnlyList<string> _texts;
    private bool _indexed;
    private int _documents;

    public ReverseIndex(IReadOnlyList<string> texts) => _texts = texts;

    public double Weight(string term)
    {
        if (!Volatile.Read(ref _indexed))
        {
            Index();
        }

        return _postings.TryGetValue(term, out var hits) ? Math.Log((double)_documents / hits.Count) : 0;
    }

    private void Index()
    {
        lock (_postings)
        {
            if (_indexed)
            {
                return;
            }

            for (int i = 0; i < _texts.Count; i++)
            {
                foreach (string term in _texts[i].Split(' '))
                {
                    if (!_postings.TryGetValue(term, out var hits))
                    {
                        _postings.Add(term, hits = new List<int>());
                    }

                    hits.Add(i);
                }
            }

            _documents = _texts.Count;
            Thread.MemoryBarrier();
            _indexed = true;
        }
    }
}
