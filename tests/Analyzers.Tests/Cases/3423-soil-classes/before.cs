using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C3423;

public static class SoilClasses
{
    public static int[] Classify(IReadOnlyList<double> grains)
    {
        var classes = new int[grains.Count];
        Parallel.For(0, grains.Count, i => classes[i] = ClassOf(grains[i]));
        return classes;
    }

    public static string NameOf(int soil) => Tables.Loaded ? Tables.Names[soil] : "soil " + soil;

    private static int ClassOf(double grain)
    {
        if (!Tables.Loaded)
        {
            return -1;
        }

        int at = Array.BinarySearch(Tables.Limits, grain);
        return at < 0 ? ~at : at;
    }

    private static class Tables
    {
        internal static bool Loaded;
        internal static double[] Limits;
        internal static string[] Names;

        static Tables()
        {
            string path = System.IO.Path.Combine(AppContext.BaseDirectory, "soil.tsv");
            if (!System.IO.File.Exists(path))
            {
                return;
            }

            var lines = System.IO.File.ReadAllLines(path);
            Limits = new double[lines.Length];
            Names = new string[lines.Length + 1];
            Names[lines.Length] = "boulder";
            for (int i = 0; i < lines.Length; i++)
            {
                var cells = lines[i].Split('\t');
                Limits[i] = double.Parse(cells[0]);
                Names[i] = cells[1];
            }

            Loaded = true;
        }
    }
}
