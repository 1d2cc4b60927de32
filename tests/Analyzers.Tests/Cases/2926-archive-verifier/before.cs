using System.Collections.Generic;
using System.IO;
using System.Security.Cryptography;
using System.Threading.Tasks;
using System.Threading;
using System;

namespace Corpus.C2926;

public sealed record VerifyReport(int Verified, long Bytes, IReadOnlyList<string> Failures);

public sealed class ArchiveVerifier
{
    private sealed class Worker
    {
        private readonly IReadOnlyList<(string Path, string Digest)> _part;

        public Worker(IReadOnlyList<(string Path, string Digest)> part) => _part = part;

        public bool Completed { get; private set; }

        public int Verified { get; private set; }

        public long Bytes { get; private set; }

        public List<string> Failures { get; } = new();

        public void Run()
        {
            foreach (var (path, digest) in _part)
            {
                byte[] content = File.ReadAllBytes(path);
                Bytes += content.LongLength;
                if (string.Equals(Convert.ToHexString(SHA256.HashData(content)), digest, StringComparison.OrdinalIgnoreCase))
                {
                    Verified++;
                }
                else
                {
                    Failures.Add(path);
                }
            }

            Completed = true;
        }
    }

    private readonly int _degree;

    public ArchiveVerifier(int degree) => _degree = Math.Max(1, degree);

    public VerifyReport Verify(IReadOnlyList<(string Path, string Digest)> entries)
    {
        var workers = new Worker[_degree];
        var threads = new Thread[_degree];
        for (int i = 0; i < _degree; i++)
        {
            var part = new List<(string Path, string Digest)>();
            for (int at = i; at < entries.Count; at += _degree)
            {
                part.Add(entries[at]);
            }

            workers[i] = new Worker(part);
            threads[i] = new Thread(workers[i].Run) { Name = "verify-" + i };
            threads[i].Start();
        }

        foreach (var thread in threads)
        {
            thread.Join();
        }

        return Collect(workers);
    }

    private static VerifyReport Collect(Worker[] workers)
    {
        int verified = 0;
        long bytes = 0;
        var failures = new List<string>();
        foreach (var worker in workers)
        {
            if (!worker.Completed)
            {
                failures.Add("(incomplete)");
                continue;
            }

            verified += worker.Verified;
            bytes += worker.Bytes;
            failures.AddRange(worker.Failures);
        }

        return new VerifyReport(verified, bytes, failures);
    }
}
