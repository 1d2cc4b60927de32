using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C4413;

public static class WordHunt
{
    public static string FirstPageWith(string[] pages, string word, int workers)
    {
        var gate = new object();
        bool found = false;
        int where = -1;
        string excerpt = null;
        var threads = new Thread[workers];

        for (int w = 0; w < workers; w++)
        {
            int start = w;
            threads[w] = new Thread(() =>
            {
                for (int p = start; p < pages.Length; p += workers)
                {
                    int at = pages[p].IndexOf(word, StringComparison.OrdinalIgnoreCase);
                    if (at < 0)
                    {
                        continue;
                    }

                    lock (gate)
                    {
                        if (!found || p < where)
                        {
                            where = p;
                            excerpt = pages[p][at..Math.Min(at + 40, pages[p].Length)];
                            found = true;
                        }
                    }

                    return;
                }
            });
            threads[w].Start();
        }

        foreach (var thread in threads)
        {
            thread.Join();
        }

        return found ? $"{where}: {excerpt}" : null;
    }
}
