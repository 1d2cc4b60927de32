using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C6109;

public static class Histogram
{
    private sealed class Part
    {
        public bool Counted;
        public int[] Buckets;
        public int Brightest;
    }

    public static int[] Count(byte[] pixels, int workers)
    {
        var parts = new Part[workers];
        var threads = new Thread[workers];
        int stride = (pixels.Length + workers - 1) / workers;
        for (int w = 0; w < workers; w++)
        {
            var part = parts[w] = new Part();
            int from = Math.Min(w * stride, pixels.Length);
            int to = Math.Min(from + stride, pixels.Length);
            threads[w] = new Thread(() => Fill(part, pixels, from, to));
            threads[w].Start();
        }

        var total = new int[256];
        for (int w = 0; w < workers; w++)
        {
            threads[w].Join();
            if (!parts[w].Counted)
            {
                continue;
            }

            for (int b = 0; b <= parts[w].Brightest; b++)
            {
                total[b] += parts[w].Buckets[b];
            }
        }

        return total;
    }

    private static void Fill(Part part, byte[] pixels, int from, int to)
    {
        if (from == to)
        {
            return;
        }

        part.Buckets = new int[256];
        for (int i = from; i < to; i++)
        {
            part.Buckets[pixels[i]]++;
            part.Brightest = Math.Max(part.Brightest, pixels[i]);
        }

        part.Counted = true;
    }
}
