using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C3514;

public sealed class SpoolIndex
{
    private readonly string _file;
    private readonly object _indexing = new();
    private readonly List<(long Offset, int Length)> _pages = new();
    private int _indexed;
    private string _title;

    public SpoolIndex(string file) => _file = file;

    public IEnumerable<byte[]> Pages(int from, int to)
    {
        if (_indexed == 0)
        {
            Index();
        }

        using var spool = File.OpenRead(_file);
        for (int i = from; i < Math.Min(to, _pages.Count); i++)
        {
            var (offset, length) = _pages[i];
            var page = new byte[length];
            spool.Position = offset;
            spool.ReadExactly(page);
            yield return page;
        }
    }

    public string Title()
    {
        if (_indexed == 0)
        {
            Index();
        }

        return _title;
    }

    private void Index()
    {
        lock (_indexing)
        {
            if (_indexed != 0)
            {
                return;
            }

            byte[] all = File.ReadAllBytes(_file);
            int start = 0;
            for (int i = 0; i < all.Length; i++)
            {
                if (all[i] == '\f')
                {
                    _pages.Add((start, i - start));
                    start = i + 1;
                }
            }

            _pages.Add((start, all.Length - start));
            _title = System.Text.Encoding.ASCII.GetString(all, 0, Math.Min(64, _pages[0].Length)).Trim();
            Interlocked.Exchange(ref _indexed, 1);
        }
    }
}
