using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C3804;

internal enum CatalogueState : byte
{
    Closed,
    Open,
}

internal static partial class StampCatalogue
{
    private static volatile CatalogueState s_state;
    private static string[] s_series;
    private static decimal[] s_values;

    public static decimal Value(string series)
    {
        OpenOnce();
        int at = Array.BinarySearch(s_series, series, StringComparer.Ordinal);
        return at < 0 ? 0m : s_values[at];
    }

    public static IEnumerable<string> Above(decimal floor)
    {
        OpenOnce();
        for (int i = 0; i < s_values.Length; i++)
        {
            if (s_values[i] > floor)
            {
                yield return s_series[i];
            }
        }
    }
}

internal static partial class StampCatalogue
{
    private static readonly object s_binder = new();

    private static void OpenOnce()
    {
        if (s_state == CatalogueState.Open) return;

        Monitor.Enter(s_binder);
        try
        {
            if (s_state == CatalogueState.Open) return;

            var rows = new SortedDictionary<string, decimal>(StringComparer.Ordinal)
            {
                ["penny black"] = 3250m,
                ["basel dove"] = 18500m,
                ["inverted jenny"] = 1_350_000m,
            };
            s_series = new string[rows.Count];
            s_values = new decimal[rows.Count];
            rows.Keys.CopyTo(s_series, 0);
            rows.Values.CopyTo(s_values, 0);
            s_state = CatalogueState.Open;
        }
        finally
        {
            Monitor.Exit(s_binder);
        }
    }
}
