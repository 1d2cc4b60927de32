using System;
using System.Collections.Generic;
using System.IO;
using System.Security.Cryptography;
using System.Threading.Tasks;

namespace Corpus.S2137;

public sealed record Duplicate(string First, string Second, long Bytes);

public static class DuplicateScan
{
    public static Duplicate Largest(IEnumerable<string> files, int degree)
    {
        var gate = new object();
        var seen = new Dictionary<string, string>(StringComparer.Ordinal);
        bool found = false;
        string first = null;
        string second = null;
        long bytes = -1;

        Parallel.ForEach(files, new ParallelOptions { MaxDegreeOfParallelism = degree }, file =>
        {
            string digest;
            long length;
            using (var stream = File.OpenRead(file))
            {
                length = stream.Length;
                digest = Convert.ToHexString(SHA256.HashData(stream));
            }

            lock (gate)
            {
                if (seen.TryAdd(digest, file) || length <= bytes)
                {
                    return;
                }

                found = true;
                first = seen[digest];
                second = file;
                bytes = length;
            }
        });

        if (!found)
        {
            return null;
        }

        return string.CompareOrdinal(first, second) < 0
            ? new Duplicate(first, second, bytes)
            : new Duplicate(second, first, bytes);
    }

    public static string Describe(Duplicate duplicate) => duplicate is null
        ? "no duplicates"
        : duplicate.First + " = " + duplicate.Second + " (" + duplicate.Bytes + " bytes)";
}
