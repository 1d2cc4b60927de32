using System;
using System.Collections.Generic;
using System.IO;
using System.Security.Cryptography;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C4723;

public sealed class ChecksumJob
{
    private readonly string _path;
    private readonly Thread _worker;
    private bool _failed;
    private Exception _error;
    private byte[] _sum;
    private long _bytes;

    public ChecksumJob(string path)
    {
        _path = path;
        _worker = new Thread(Compute) { IsBackground = true };
    }

    public void Begin() => _worker.Start();

    public string Finish(out long bytes)
    {
        _worker.Join();
        if (_failed)
        {
            throw new IOException("Cannot hash " + _path, _error);
        }

        bytes = _bytes;
        return Convert.ToHexString(_sum);
    }

    private void Compute()
    {
        try
        {
            using FileStream stream = File.OpenRead(_path);
            _sum = SHA256.HashData(stream);
            _bytes = stream.Position;
        }
        catch (Exception e)
        {
            _failed = true;
            _error = e;
        }
    }
}
