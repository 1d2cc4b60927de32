using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C1932;

public static class ColumnStats
{
    private sealed class Part
    {
        public bool Valid;
        public double Sum;
        public int Rows;

        public void Scan(double[] cells)
        {
            foreach (double cell in cells)
            {
                if (!double.IsNaN(cell))
                {
                    Sum += cell;
                    Rows++;
                }
            }

            Valid = Rows > 0;
        }
    }

    public static double Mean(IReadOnlyList<double[]> columns)
    {
        var parts = new Part[columns.Count];
        var threads = new Thread[columns.Count];
        for (int i = 0; i < threads.Length; i++)
        {
            var part = parts[i] = new Part();
            var cells = columns[i];
            threads[i] = new Thread(() => part.Scan(cells));
            threads[i].Start();
        }

        foreach (var thread in threads)
        {
            thread.Join();
        }

        double sum = 0;
        int rows = 0;
        foreach (var part in parts)
        {
            if (part.Valid)
            {
                sum += part.Sum;
                rows += part.Rows;
            }
        }

        return sum / rows;
    }
}
