using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C2619;

public sealed class SurveyGrid
{
    private sealed class Strip
    {
        public int From;
        public int To;
        public bool Complete;
        public double Highest;
        public int HighestRow;
        public Exception Fault;
    }

    private readonly Func<int, double> _elevation;

    public SurveyGrid(Func<int, double> elevation) => _elevation = elevation;

    public (int Row, double Height) Measure(int rows, int workers)
    {
        var strips = new Strip[workers];
        var threads = new Thread[workers];
        for (int w = 0; w < workers; w++)
        {
            var strip = new Strip { From = rows * w / workers, To = rows * (w + 1) / workers };
            strips[w] = strip;
            threads[w] = new Thread(() => Walk(strip)) { IsBackground = true };
            threads[w].Start();
        }

        int row = -1;
        double height = double.NegativeInfinity;
        for (int w = 0; w < workers; w++)
        {
            threads[w].Join();
            Strip strip = strips[w];
            if (!strip.Complete)
            {
                throw new InvalidOperationException("Strip " + w + " failed.", strip.Fault);
            }

            if (strip.Highest > height)
            {
                height = strip.Highest;
                row = strip.HighestRow;
            }
        }

        return (row, height);
    }

    private void Walk(Strip strip)
    {
        try
        {
            strip.Highest = double.NegativeInfinity;
            for (int r = strip.From; r < strip.To; r++)
            {
                double e = _elevation(r);
                if (e > strip.Highest)
                {
                    strip.Highest = e;
                    strip.HighestRow = r;
                }
            }

            strip.Complete = true;
        }
        catch (Exception e)
        {
            strip.Fault = e;
        }
    }
}
