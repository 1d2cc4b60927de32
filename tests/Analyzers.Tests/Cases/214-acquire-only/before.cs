using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C214;

public sealed class CertificateStore
{
    private readonly Lock _lock = new();
    private readonly Dictionary<string, byte[]> _byThumbprint = new(StringComparer.OrdinalIgnoreCase);
    private string _newest;
    private bool _loaded;

    public bool TryFind(string thumbprint, out byte[] raw)
    {
        if (!Volatile.Read(ref _loaded))
        {
            LoadFrom(Environment.CurrentDirectory);
        }

        return _byThumbprint.TryGetValue(thumbprint ?? _newest, out raw);
    }

    public void Seed(string thumbprint, byte[] raw)
    {
        lock (_lock)
        {
            if (!_loaded)
            {
                _byThumbprint[thumbprint] = raw;
                _newest = thumbprint;
                _loaded = true;
            }
        }
    }

    private void LoadFrom(string directory)
    {
        lock (_lock)
        {
            if (_loaded) return;

            foreach (string file in System.IO.Directory.EnumerateFiles(directory, "*.cer"))
            {
                _newest = System.IO.Path.GetFileNameWithoutExtension(file);
                _byThumbprint[_newest] = System.IO.File.ReadAllBytes(file);
            }

            _loaded = true;
        }
    }
}
