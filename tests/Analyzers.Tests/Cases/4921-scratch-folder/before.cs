using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C4921;

public sealed class ScratchFolder : IDisposable
{
    private readonly object _gate = new();
    private readonly List<System.IO.FileStream> _open = new();
    private readonly string _root;
    private bool _removed;

    public ScratchFolder(string root) => _root = System.IO.Directory.CreateDirectory(root).FullName;

    public System.IO.Stream Create(string name)
    {
        ObjectDisposedException.ThrowIf(_removed, this);
        var file = new System.IO.FileStream(System.IO.Path.Combine(_root, name), System.IO.FileMode.CreateNew);
        lock (_gate)
        {
            if (!_removed)
            {
                _open.Add(file);
                return file;
            }
        }

        file.Dispose();
        throw new ObjectDisposedException(nameof(ScratchFolder));
    }

    public async Task<long> SizeAsync()
    {
        if (_removed)
        {
            return 0;
        }

        return await Task.Run(() =>
        {
            long bytes = 0;
            foreach (var path in System.IO.Directory.EnumerateFiles(_root))
            {
                bytes += new System.IO.FileInfo(path).Length;
            }

            return bytes;
        }).ConfigureAwait(false);
    }

    public void Dispose()
    {
        lock (_gate)
        {
            if (_removed)
            {
                return;
            }

            _removed = true;
            _open.ForEach(static file => file.Dispose());
            _open.Clear();
        }
    }
}
