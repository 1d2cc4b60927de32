using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C5626;

public sealed record ImportReport(int Rows, IReadOnlyDictionary<string, int> PerCustomer, IReadOnlyList<string> Errors);

public static class LaneImport
{
    private sealed class Lane
    {
        public bool Completed;
        public int Rows;
        public string Error;
        public readonly Dictionary<string, int> PerCustomer = new(StringComparer.Ordinal);
    }

    public static ImportReport Run(IReadOnlyList<string[]> files)
    {
        var lanes = new Lane[files.Count];
        var threads = new Thread[files.Count];
        for (int i = 0; i < files.Count; i++)
        {
            var lane = new Lane();
            var lines = files[i];
            lanes[i] = lane;
            threads[i] = new Thread(() => Import(lane, lines)) { Name = "import-" + i };
            threads[i].Start();
        }

        foreach (var thread in threads)
        {
            thread.Join();
        }

        int rows = 0;
        var totals = new Dictionary<string, int>(StringComparer.Ordinal);
        var errors = new List<string>();
        foreach (var lane in lanes)
        {
            if (!lane.Completed)
            {
                errors.Add(lane.Error);
                continue;
            }

            rows += lane.Rows;
            foreach (var (customer, count) in lane.PerCustomer)
            {
                totals[customer] = totals.GetValueOrDefault(customer) + count;
            }
        }

        return new ImportReport(rows, totals, errors);
    }

    private static void Import(Lane lane, string[] lines)
    {
        foreach (var line in lines)
        {
            int comma = line.IndexOf(',');
            if (comma <= 0)
            {
                lane.Error = "bad row: " + line;
                return;
            }

            string customer = line[..comma];
            lane.PerCustomer[customer] = lane.PerCustomer.GetValueOrDefault(customer) + 1;
            lane.Rows++;
        }

        lane.Completed = true;
    }
}
