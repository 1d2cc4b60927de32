using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C5518;

public static class BaleCheck
{
    public static int Inspect(IReadOnlyList<double> moistures, double limit)
    {
        object found = new();
        bool rejected = false;
        int bale = -1;
        double moisture = 0;

        void Scan(int from, int to)
        {
            for (int i = from; i < to; i++)
            {
                if (moistures[i] > limit)
                {
                    lock (found)
                    {
                        if (!rejected || moistures[i] > moisture)
                        {
                            bale = i;
                            moisture = moistures[i];
                            rejected = true;
                        }
                    }
                }
            }
        }

        int half = moistures.Count / 2;
        var lower = new Thread(() => Scan(0, half));
        var upper = new Thread(() => Scan(half, moistures.Count));
        lower.Start();
        upper.Start();
        lower.Join();
        upper.Join();

        if (rejected)
        {
            throw new InvalidOperationException("bale " + bale + " holds " + moisture.ToString("P1"));
        }

        return moistures.Count;
    }
}
