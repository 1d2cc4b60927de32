using System.Collections.Generic;
using System.IO;
using System.Threading.Tasks;
using System.Threading;
using System;

namespace Corpus.C3133;

public sealed class FolderListing
{
    private readonly SemaphoreSlim _scan = new(1, 1);
    private readonly string _root;
    private volatile bool _stale = true;
    private string[] _files;

    public FolderListing(string root) => _root = root;

    public void Invalidate()
    {
        _scan.Wait();
        _stale = true;
        _scan.Release();
    }

    public async Task<string> NewestAsync()
    {
        if (_stale)
        {
            await ScanAsync().ConfigureAwait(false);
        }

        var files = _files;
        return files.Length == 0 ? null : files[^1];
    }

    private async Task ScanAsync()
    {
        await _scan.WaitAsync().ConfigureAwait(false);
        try
        {
            if (_stale)
            {
                var files = await Task.Run(() => Directory.GetFiles(_root)).ConfigureAwait(false);
                Array.Sort(files, StringComparer.Ordinal);
                _files = files;
                _stale = false;
            }
        }
        finally
        {
            _scan.Release();
        }
    }
}
