using System;
using System.Collections.Generic;
using System.IO;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.S1704;

public sealed class SchemaCatalog
{
    private readonly object _scanLock = new();
    private readonly IReadOnlyList<string> _folders;
    private readonly string _pattern;
    private bool _scanned;
    private string[] _files = Array.Empty<string>();
    private long _totalBytes;

    public SchemaCatalog(IReadOnlyList<string> folders, string pattern = "*.xsd")
    {
        _folders = folders;
        _pattern = pattern;
    }

    public long TotalBytes
    {
        get
        {
            Scan();
            return _totalBytes;
        }
    }

    public bool TryFind(string name, out string path)
    {
        Scan();
        path = Array.Find(_files, f => string.Equals(Path.GetFileNameWithoutExtension(f), name, StringComparison.Ordinal));
        return path != null;
    }

    private void Scan()
    {
        if (_scanned)
        {
            return;
        }

        lock (_scanLock)
        {
            if (_scanned)
            {
                return;
            }

            var found = new List<string>();
            long bytes = 0;
            try
            {
                foreach (string folder in _folders)
                {
                    foreach (string file in Directory.EnumerateFiles(folder, _pattern))
                    {
                        found.Add(file);
                        bytes += new FileInfo(file).Length;
                    }
                }

                _scanned = true;
            }
            finally
            {
                found.Sort(StringComparer.Ordinal);
                _files = found.ToArray();
                _totalBytes = bytes;
            }
        }
    }
}
