using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C5507;

public static class HarvestRun
{
    public static double Weigh(IReadOnlyList<string> crates, Func<string, double> scale, Action<string> display, Action<double> archive)
    {
        bool weighed = false;
        double total = 0;
        string heaviest = "";

        using var ticker = new Timer(
            _ =>
            {
                if (Volatile.Read(ref weighed))
                {
                    display(heaviest + " leads, " + total.ToString("F1") + " kg in all");
                }
                else
                {
                    display("weighing " + crates.Count + " crates");
                }
            },
            null,
            TimeSpan.FromMilliseconds(250),
            TimeSpan.FromMilliseconds(250));

        double most = 0;
        foreach (string crate in crates)
        {
            double kilograms = scale(crate);
            total += kilograms;
            if (kilograms > most)
            {
                most = kilograms;
                heaviest = crate;
            }
        }

        Volatile.Write(ref weighed, true);
        archive(total);
        return total;
    }
}
