using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C1530;

public sealed record CrawlReport(int Visited, bool Truncated, IReadOnlyList<string> Broken);

public sealed class SiteCrawl
{
    private readonly object _frontier = new();
    private readonly Queue<string> _queue = new();
    private readonly HashSet<string> _seen = new(StringComparer.OrdinalIgnoreCase);
    private readonly List<string> _broken = new();
    private Func<string, IReadOnlyList<string>> _fetch;
    private bool _followLinks;
    private int _limit;
    private bool _truncated;

    private SiteCrawl()
    {
    }

    public static CrawlReport Run(string root, Func<string, IReadOnlyList<string>> fetch, int workers, int limit)
    {
        var crawl = new SiteCrawl();
        crawl._fetch = fetch;
        crawl._limit = limit;
        crawl._queue.Enqueue(root);
        crawl._seen.Add(root);
        crawl._followLinks = limit > 1;

        var threads = new Thread[workers];
        for (int i = 0; i < workers; i++)
        {
            threads[i] = new Thread(crawl.Work);
            threads[i].Start();
        }

        foreach (Thread thread in threads)
        {
            thread.Join();
        }

        return crawl._truncated
            ? new CrawlReport(limit, true, crawl._broken)
            : new CrawlReport(crawl._seen.Count, false, crawl._broken);
    }

    private void Work()
    {
        while (true)
        {
            string page;
            lock (_frontier)
            {
                if (!_queue.TryDequeue(out page))
                {
                    return;
                }
            }

            IReadOnlyList<string> links = _fetch(page);
            lock (_frontier)
            {
                if (links == null)
                {
                    _broken.Add(page);
                }
            }

            if (_followLinks && links != null)
            {
                Offer(links);
            }
        }
    }

    private void Offer(IReadOnlyList<string> links)
    {
        lock (_frontier)
        {
            foreach (string link in links)
            {
                if (_seen.Count >= _limit)
                {
                    _truncated = true;
                    return;
                }

                if (_seen.Add(link))
                {
                    _queue.Enqueue(link);
                }
            }
        }
    }
}
