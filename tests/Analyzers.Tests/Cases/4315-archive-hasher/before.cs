using System;
using System.Collections.Generic;
using System.IO;
using System.Security.Cryptography;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C4315;

public sealed record ArchiveDigest(string Path, string Sha256, long Length);

public sealed class ArchiveVerificationException : Exception
{
    public ArchiveVerificationException(string path, Exception inner)
        : base($"'{path}' could not be hashed.", inner)
    {
    }
}

public sealed class ArchiveHasher
{
    private sealed class Lane
    {
        private readonly ArchiveHasher _owner;
        private readonly Thread _thread;

        public bool Finished;
        public List<ArchiveDigest> Digests;
        public Exception Failure;
        public string FailedPath;

        public Lane(ArchiveHasher owner, int number)
        {
            _owner = owner;
            _thread = new Thread(Work) { IsBackground = true, Name = "hash lane " + number };
        }

        public void Start() => _thread.Start();

        public void Join() => _thread.Join();

        private void Work()
        {
            var digests = new List<ArchiveDigest>();
            string path = null;
            try
            {
                while ((path = _owner.NextPath()) != null)
                {
                    using var stream = File.OpenRead(path);
                    digests.Add(new ArchiveDigest(path, Convert.ToHexString(SHA256.HashData(stream)), stream.Length));
                    Interlocked.Increment(ref _owner._hashed);
                }
            }
            catch (IOException e)
            {
                FailedPath = path;
                Failure = e;
            }

            Digests = digests;
            Finished = Failure is null;
        }
    }

    private readonly Lock _queue = new();
    private readonly Queue<string> _paths;
    private int _hashed;

    public ArchiveHasher(IEnumerable<string> paths) => _paths = new Queue<string>(paths);

    public int Lanes { get; init; } = Environment.ProcessorCount;

    public int Hashed => Volatile.Read(ref _hashed);

    public IReadOnlyList<ArchiveDigest> Run()
    {
        var lanes = new List<Lane>();
        for (int i = 0; i < Lanes; i++)
        {
            lanes.Add(new Lane(this, i));
        }

        lanes.ForEach(static lane => lane.Start());
        lanes.ForEach(static lane => lane.Join());

        var all = new List<ArchiveDigest>();
        foreach (var lane in lanes)
        {
            if (!lane.Finished)
            {
                throw new ArchiveVerificationException(lane.FailedPath, lane.Failure);
            }

            all.AddRange(lane.Digests);
        }

        all.Sort(static (a, b) => string.CompareOrdinal(a.Path, b.Path));
        return all;
    }

    private string NextPath()
    {
        lock (_queue)
        {
            return _paths.TryDequeue(out var path) ? path : null;
        }
    }
}
