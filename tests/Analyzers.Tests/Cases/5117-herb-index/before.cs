using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C5117;

public sealed class HerbIndex
{
    private readonly object _scan = new();
    private readonly Func<IEnumerable<string>> _pages;
    private readonly Dictionary<string, int> _firstPage = new(StringComparer.OrdinalIgnoreCase);
    private int _pageCount;
    private bool _indexed;

    public HerbIndex(Func<IEnumerable<string>> pages) => _pages = pages;

    public int PageOf(string herb)
    {
        EnsureIndexed();
        return _firstPage.TryGetValue(herb, out int page) ? page : _pageCount;
    }

    private void EnsureIndexed()
    {
        if (_indexed)
        {
            return;
        }

        lock (_scan)
        {
            _firstPage.Clear();
            _pageCount = 0;
            foreach (string page in _pages())
            {
                _pageCount++;
                foreach (string word in page.Split(' '))
                {
                    _firstPage.TryAdd(word, _pageCount);
                }
            }

            _indexed = true;
        }
    }
}
