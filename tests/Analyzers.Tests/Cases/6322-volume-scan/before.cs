using System;
using System.Collections.Generic;
using System.IO;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C6322;

public static class VolumeScanner
{
    private struct Tally
    {
        public bool Complete;
        public int Files;
        public long Bytes;
    }

    public static async Task<string> ReportAsync(string[] roots)
    {
        var tallies = new Tally[roots.Length];
        var jobs = new List<Task>();
        for (int i = 0; i < roots.Length; i++)
        {
            int slot = i;
            jobs.Add(Task.Run(() => Scan(new DirectoryInfo(roots[slot]), ref tallies[slot])));
        }

        await Task.WhenAll(jobs).ConfigureAwait(false);

        long bytes = 0;
        int files = 0, failed = 0;
        for (int i = 0; i < tallies.Length; i++)
        {
            if (!tallies[i].Complete)
            {
                failed++;
                continue;
            }

            bytes += tallies[i].Bytes;
            files += tallies[i].Files;
        }

        return $"{files} files, {bytes} bytes, {failed} volumes failed";
    }

    private static void Scan(DirectoryInfo root, ref Tally tally)
    {
        try
        {
            foreach (var file in root.EnumerateFiles("*", SearchOption.AllDirectories))
            {
                tally.Files++;
                tally.Bytes += file.Length;
            }

            tally.Complete = true;
        }
        catch (IOException)
        {
            tally.Files = 0;
        }
    }
}
