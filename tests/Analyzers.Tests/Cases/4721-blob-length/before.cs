using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.IO;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C4721;

public sealed class BlobStore(string folder)
{
    private sealed class Blob(string path)
    {
        private long _length = -1;

        public string Path { get; } = path;

        public long Length
        {
            get
            {
                if (_length < 0)
                {
                    _length = new FileInfo(Path).Length;
                }

                return _length;
            }
        }
    }

    private readonly ConcurrentDictionary<string, Blob> _blobs = new();

    public long TotalLength(IReadOnlyCollection<string> names)
    {
        long total = 0;
        Parallel.ForEach(names, name =>
        {
            Blob blob = _blobs.GetOrAdd(name, static (n, root) => new Blob(System.IO.Path.Combine(root, n)), folder);
            Interlocked.Add(ref total, blob.Length);
        });
        return total;
    }
}
