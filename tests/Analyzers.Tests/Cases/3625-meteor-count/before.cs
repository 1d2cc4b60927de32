using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C3625;

public static class MeteorCount
{
    public static int Run(IReadOnlyList<string> plates, Func<string, int> inspect)
    {
        int seen = 0;
        string brightest = null;
        bool finished = false;

        var observer = new Thread(() =>
        {
            int most = -1;
            foreach (string plate in plates)
            {
                int found = inspect(plate);
                seen += found;
                if (found > most)
                {
                    most = found;
                    brightest = plate;
                }
            }

            finished = true;
        });

        observer.Start();
        observer.Join();

        if (finished && brightest.Length > 0)
        {
            Console.WriteLine("brightest on " + brightest);
        }

        return finished ? seen : -1;
    }
}
