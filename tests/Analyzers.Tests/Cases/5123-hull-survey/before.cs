using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C5123;

public static class HullSurvey
{
    public static double[] Run(double[] plates, Func<double, double> measure)
    {
        var depths = new double[plates.Length];
        int worst = -1;
        bool failed = false;
        string reason = null;

        var diver = new Thread(() =>
        {
            try
            {
                for (int i = 0; i < plates.Length; i++)
                {
                    depths[i] = measure(plates[i]);
                    if (worst < 0 || depths[i] > depths[worst])
                    {
                        worst = i;
                    }
                }
            }
            catch (InvalidOperationException e)
            {
                failed = true;
                reason = e.Message;
            }
        });

        diver.Start();
        diver.Join();

        if (failed)
        {
            throw new ApplicationException("survey stopped: " + reason);
        }

        if (worst >= 0)
        {
            Console.WriteLine("worst plate " + worst + ": " + depths[worst]);
        }

        return depths;
    }
}
