using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C1438;

public sealed class ArchivePart
{
    public ArchivePart(string path) => Path = path;

    public string Path { get; }

    public bool Verified { get; private set; }

    public long Bytes { get; private set; }

    public uint Checksum { get; private set; }

    public void Verify()
    {
        uint sum = 2166136261;
        long bytes = 0;
        using var stream = System.IO.File.OpenRead(Path);
        for (int b = stream.ReadByte(); b >= 0; b = stream.ReadByte())
        {
            sum = unchecked((sum ^ (uint)b) * 16777619);
            bytes++;
        }

        Checksum = sum;
        Bytes = bytes;
        Verified = bytes > 0;
    }
}

public static class ArchiveMerge
{
    public static long Measure(IReadOnlyList<string> paths)
    {
        var parts = new List<ArchivePart>();
        var threads = new List<Thread>();
        foreach (var path in paths)
        {
            var part = new ArchivePart(path);
            var thread = new Thread(part.Verify);
            thread.Start();
            parts.Add(part);
            threads.Add(thread);
        }

        foreach (var thread in threads)
        {
            thread.Join();
        }

        long total = 0;
        foreach (var part in parts)
        {
            total += part.Verified ? part.Bytes : 0;
        }

        return total;
    }

    public static async Task<uint> ChecksumAsync(string first, string second)
    {
        var left = new ArchivePart(first);
        var right = new ArchivePart(second);
        await Task.WhenAll(Task.Run(left.Verify), Task.Run(right.Verify)).ConfigureAwait(false);
        return left.Verified && right.Verified ? left.Checksum ^ right.Checksum : 0;
    }
}
