using System;
using System.Collections.Generic;
using System.IO;
using System.IO.Compression;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C4002;

public sealed class ArchiveVerifier
{
    private readonly string _path;
    private readonly Thread _worker;
    private readonly CancellationTokenSource _stop = new();
    private bool _broken;
    private string _firstBad;
    private int _checked;
    private Exception _crash;

    public ArchiveVerifier(string path)
    {
        _path = path;
        _worker = new Thread(Run) { IsBackground = true, Name = "verify " + Path.GetFileName(path) };
    }

    public void Start() => _worker.Start();

    public void Cancel() => _stop.Cancel();

    public string Finish()
    {
        _worker.Join();
        if (_crash != null)
        {
            throw new InvalidDataException("cannot verify " + _path, _crash);
        }

        if (_broken)
        {
            return "broken at " + _firstBad + " after " + _checked + " entries";
        }

        return _stop.IsCancellationRequested ? "stopped after " + _checked : "all " + _checked + " entries are sound";
    }

    private void Run()
    {
        try
        {
            using var archive = ZipFile.OpenRead(_path);
            foreach (var entry in archive.Entries)
            {
                if (_broken || _stop.IsCancellationRequested)
                {
                    break;
                }

                if (Drain(entry) != entry.Length)
                {
                    _broken = true;
                    _firstBad = entry.FullName;
                }

                _checked++;
            }
        }
        catch (Exception e) when (e is IOException or InvalidDataException)
        {
            _crash = e;
        }
    }

    private static long Drain(ZipArchiveEntry entry)
    {
        long total = 0;
        var buffer = new byte[8192];
        using var stream = entry.Open();
        for (int n = stream.Read(buffer, 0, buffer.Length); n > 0; n = stream.Read(buffer, 0, buffer.Length))
        {
            total += n;
        }

        return total;
    }
}
