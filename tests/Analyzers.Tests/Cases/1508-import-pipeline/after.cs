using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C1508;

public sealed record ImportReport(int Emitted, int Skipped, int Malformed);

public static class ImportPipeline
{
    public static ImportReport Run(
        IEnumerable<string> lines,
        Func<(string[] Columns, string Key)> probeSchema,
        Action<string, IReadOnlyDictionary<string, string>> emit)
    {
        bool schemaReady = false;
        string[] columns = null;
        int keyAt = 0;
        int emitted = 0, skipped = 0, malformed = 0;

        var probe = new Thread(() =>
        {
            var (names, key) = probeSchema();
            columns = names;
            keyAt = Math.Max(0, Array.IndexOf(names, key));
            Volatile.Write(ref schemaReady, true);
        });
        probe.Start();

        Parallel.ForEach(lines, line =>
        {
            if (!Volatile.Read(ref schemaReady))
            {
                Interlocked.Increment(ref skipped);
                return;
            }

            string[] cells = line.Split('\t');
            if (cells.Length != columns.Length)
            {
                Interlocked.Increment(ref malformed);
                return;
            }

            emit(cells[keyAt], Zip(columns, cells));
            Interlocked.Increment(ref emitted);
        });

        probe.Join();
        return new ImportReport(emitted, skipped, malformed);
    }

    private static Dictionary<string, string> Zip(string[] names, string[] cells)
    {
        var row = new Dictionary<string, string>(names.Length, StringComparer.OrdinalIgnoreCase);
        for (int i = 0; i < names.Length; i++)
        {
            row[names[i]] = cells[i];
        }

        return row;
    }
}
