using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C2337;

internal sealed class ShardImport
{
    private readonly string _file;

    public ShardImport(string file) => _file = file;

    public bool Finished { get; private set; }

    public (long Rows, long Bytes) Totals { get; private set; }

    public Exception Failure { get; private set; }

    public void Run()
    {
        try
        {
            long rows = 0;
            foreach (string line in File.ReadLines(_file))
            {
                rows += line.Length == 0 ? 0 : 1;
            }

            Finished = true;
            Totals = (rows, new FileInfo(_file).Length);
        }
        catch (IOException e)
        {
            Failure = e;
            Finished = false;
        }
    }
}

public static class Importer
{
    public static long RunOnThreads(IReadOnlyList<string> files)
    {
        var imports = files.Select(f => new ShardImport(f)).ToArray();
        var threads = new Thread[imports.Length];
        for (int i = 0; i < threads.Length; i++)
        {
            threads[i] = new Thread(imports[i].Run);
            threads[i].Start();
        }

        foreach (Thread thread in threads)
        {
            thread.Join();
        }

        return Sum(imports);
    }

    public static async Task<long> RunAsync(IReadOnlyList<string> files)
    {
        var imports = files.Select(f => new ShardImport(f)).ToArray();
        await Task.WhenAll(imports.Select(i => Task.Run(i.Run))).ConfigureAwait(false);
        return Sum(imports);
    }

    private static long Sum(ShardImport[] imports)
    {
        long rows = 0;
        foreach (ShardImport import in imports)
        {
            if (!import.Finished)
            {
                throw new InvalidOperationException("import failed", import.Failure);
            }

            rows += import.Totals.Rows;
        }

        return rows;
    }
}
