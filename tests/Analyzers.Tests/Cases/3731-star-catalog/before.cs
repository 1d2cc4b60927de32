using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C3731;

public interface IStarSource
{
    IEnumerable<(string Name, double Magnitude)> Read();
}

public static class StarCatalog<TSource>
    where TSource : IStarSource, new()
{
    private static class Table
    {
        internal static bool Complete;
        internal static string[] Names;
        internal static double[] Magnitudes;

        static Table()
        {
            var names = new List<string>();
            var magnitudes = new List<double>();
            foreach (var (name, magnitude) in new TSource().Read())
            {
                names.Add(name);
                magnitudes.Add(magnitude);
            }

            Names = names.ToArray();
            Magnitudes = magnitudes.ToArray();
            Complete = names.Count > 0;
        }
    }

    public static double Magnitude(string star)
    {
        if (!Table.Complete)
        {
            return double.NaN;
        }

        int at = Array.IndexOf(Table.Names, star);
        return at < 0 ? double.NaN : Table.Magnitudes[at];
    }

    public static Task<double[]> MagnitudesAsync(params string[] stars) =>
        Task.WhenAll(Array.ConvertAll(stars, static s => Task.Run(() => Magnitude(s))));
}
