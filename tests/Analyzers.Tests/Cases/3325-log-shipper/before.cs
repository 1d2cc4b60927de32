using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.IO;
using System.IO.Compression;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C3325;

public sealed class LogShipper : IDisposable
{
    private readonly BlockingCollection<string> _lines = new(boundedCapacity: 4096);
    private Thread _worker;
    private bool _compressed;
    private CompressionLevel _level;
    private string _target;

    public static LogShipper Start(string target)
    {
        var shipper = new LogShipper();
        shipper._target = target;
        if (target.EndsWith(".gz", StringComparison.OrdinalIgnoreCase))
        {
            shipper._level = CompressionLevel.Fastest;
            shipper._compressed = true;
        }

        shipper._worker = new Thread(shipper.Ship) { IsBackground = true };
        shipper._worker.Start();
        return shipper;
    }

    public bool Post(string line) => _lines.TryAdd(line);

    public void Dispose()
    {
        _lines.CompleteAdding();
        _worker.Join();
    }

    private void Ship()
    {
        Stream sink = File.Create(_target);
        if (_compressed)
        {
            sink = new GZipStream(sink, _level);
        }

        using var writer = new StreamWriter(sink);
        foreach (string line in _lines.GetConsumingEnumerable())
        {
            writer.WriteLine(line);
        }
    }
}
