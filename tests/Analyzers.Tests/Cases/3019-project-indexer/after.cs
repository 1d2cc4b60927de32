using System.Collections.Generic;
using System.ComponentModel;
using System.IO;
using System.Threading.Tasks;
using System.Threading;
using System;

namespace Corpus.C3019;

public sealed class ProjectIndexer : IDisposable
{
    private readonly BackgroundWorker _worker = new BackgroundWorker();
    private readonly string _root;
    private volatile bool _isIndexed;
    private string[] _files;
    private int _longest;

    public ProjectIndexer(string root)
    {
        _root = root;
        _worker.WorkerSupportsCancellation = true;
        _worker.DoWork += new DoWorkEventHandler(OnDoWork);
        _worker.RunWorkerAsync();
    }

    public bool IsIndexed
    {
        get
        {
            return _isIndexed;
        }

        private set
        {
            _isIndexed = value;
        }
    }

    public bool TryFind(string name, out string path)
    {
        path = null;
        if (!IsIndexed)
            return false;

        if (name.Length > _longest)
            return false;

        foreach (string file in _files)
        {
            if (string.Equals(Path.GetFileName(file), name, StringComparison.OrdinalIgnoreCase))
            {
                path = file;
                return true;
            }
        }

        return false;
    }

    public void Dispose()
    {
        _worker.CancelAsync();
        _worker.Dispose();
    }

    private void OnDoWork(object sender, DoWorkEventArgs e)
    {
        int longest = 0;
        string[] files = Directory.GetFiles(_root, "*.cs", SearchOption.AllDirectories);
        foreach (string file in files)
        {
            if (_worker.CancellationPending)
            {
                e.Cancel = true;
                return;
            }

            longest = Math.Max(longest, Path.GetFileName(file).Length);
        }

        _files = files;
        _longest = longest;
        IsIndexed = true;
    }
}
