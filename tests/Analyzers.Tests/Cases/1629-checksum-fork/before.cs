using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C1629;

public sealed record CheckResult(uint Left, uint Right, string Problem);

public static class ChecksumFork
{
    public static CheckResult Run(byte[] data)
    {
        uint left = 0;
        uint right = 0;
        bool failed = false;
        string problem = null;

        var worker = new Thread(() =>
        {
            try
            {
                left = Sum(data.AsSpan(0, data.Length / 2));
            }
            catch (OverflowException e)
            {
                problem = e.Message;
                failed = true;
            }
        });
        worker.Start();
        right = Sum(data.AsSpan(data.Length / 2));
        worker.Join();

        if (failed)
        {
            return new CheckResult(0, right, problem);
        }

        return new CheckResult(left, right, null);
    }

    public static long CountLines(IReadOnlyList<string> files, Func<string, int> count)
    {
        var counts = new int[files.Count];
        bool any = false;
        string sample = null;
        var first = Task.Run(() =>
        {
            sample = files.Count > 0 ? files[0] : "";
            any = sample.Length > 0;
        });

        Parallel.For(0, files.Count, i => counts[i] = count(files[i]));
        Task.WaitAll(first);

        long total = any ? sample.Length : 0;
        foreach (int n in counts)
        {
            total += n;
        }

        return total;
    }

    private static uint Sum(ReadOnlySpan<byte> bytes)
    {
        uint sum = 17;
        foreach (byte b in bytes)
        {
            sum = checked((sum % 65521 * 31) + b);
        }

        return sum;
    }
}
