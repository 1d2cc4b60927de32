using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.IO;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C6213;

public sealed class ScanJob
{
    public string Path;
    public bool Scanned;
    public long Bytes;
    public string Error;
}

public sealed class ScanLine
{
    private readonly BlockingCollection<ScanJob> _finished = new(64);

    public void Start(IReadOnlyList<string> paths) => Task.Run(() =>
    {
        foreach (string path in paths)
        {
            var job = new ScanJob { Path = path };
            try
            {
                job.Bytes = new FileInfo(path).Length;
                job.Scanned = true;
            }
            catch (IOException e)
            {
                job.Error = e.Message;
            }

            _finished.Add(job);
        }

        _finished.CompleteAdding();
    });

    public IEnumerable<string> Report()
    {
        foreach (var job in _finished.GetConsumingEnumerable())
        {
            if (!job.Scanned)
            {
                yield return job.Path + ": " + job.Error;
                continue;
            }

            yield return job.Path + " " + job.Bytes;
        }
    }
}
