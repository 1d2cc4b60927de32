using System;
using System.Collections.Generic;
using System.IO;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C6128;

public sealed class FolderEntry
{
    private readonly object _measure = new();
    private readonly DirectoryInfo _folder;
    private long _bytes = -1;

    public FolderEntry(DirectoryInfo folder) => _folder = folder;

    public long Bytes
    {
        get
        {
            if (Volatile.Read(ref _bytes) < 0)
            {
                Measure();
            }

            return Volatile.Read(ref _bytes);
        }
    }

    public override string ToString() => _folder.Name + " (" + Bytes + ")";

    private void Measure()
    {
        lock (_measure)
        {
            if (_bytes >= 0)
            {
                return;
            }

            long total = 0;
            foreach (var file in _folder.EnumerateFiles("*", SearchOption.AllDirectories))
            {
                total += file.Length;
            }

            Volatile.Write(ref _bytes, total);
        }
    }
}
