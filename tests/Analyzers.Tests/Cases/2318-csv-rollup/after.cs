using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C2318;

public sealed class RollupOptions
{
    public string KeyColumn { get; init; } = "account";

    public string AmountColumn { get; init; } = "amount";

    public int Workers { get; init; } = 4;
}

public static class CsvRollup
{
    public static IReadOnlyDictionary<string, decimal> Sum(IEnumerable<string> files, RollupOptions options)
    {
        var totals = new ConcurrentDictionary<string, decimal>();
        var gate = new object();
        bool schemaKnown = false;
        string[] columns = null;
        int keyColumn = -1;
        int amountColumn = -1;

        Parallel.ForEach(files, new ParallelOptions { MaxDegreeOfParallelism = options.Workers }, file =>
        {
            using var reader = new StreamReader(file);
            string header = reader.ReadLine();
            if (header is null)
            {
                return;
            }

            if (!Volatile.Read(ref schemaKnown))
            {
                lock (gate)
                {
                    if (!schemaKnown)
                    {
                        columns = header.Split(',');
                        keyColumn = Array.IndexOf(columns, options.KeyColumn);
                        amountColumn = Array.IndexOf(columns, options.AmountColumn);
                        Volatile.Write(ref schemaKnown, true);
                    }
                }
            }

            while (reader.ReadLine() is { } line)
            {
                string[] cells = line.Split(',');
                if (cells.Length != columns.Length)
                {
                    continue;
                }

                decimal amount = decimal.Parse(cells[amountColumn], CultureInfo.InvariantCulture);
                totals.AddOrUpdate(cells[keyColumn], amount, (_, sum) => sum + amount);
            }
        });

        return totals;
    }
}
