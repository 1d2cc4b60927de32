using System.Collections.Generic;
using System.IO;
using System.Threading.Tasks;
using System.Threading;
using System;

namespace Corpus.C3139;

public static class Importer
{
    private sealed class Batch
    {
        private readonly string _file;
        private bool _loaded;
        private string[] _rows;
        private int _skipped;

        public Batch(string file) => _file = file;

        public async Task LoadAsync(CancellationToken cancel)
        {
            if (_loaded)
            {
                return;
            }

            var all = await File.ReadAllLinesAsync(_file, cancel).ConfigureAwait(false);
            _rows = Array.FindAll(all, static r => r.Length > 0 && r[0] != '#');
            _skipped = all.Length - _rows.Length;
            _loaded = true;
        }

        public string Summary() => _loaded ? _rows.Length + " rows, " + _skipped + " skipped" : "not loaded";
    }

    public static async Task<string> RunAsync(string file, CancellationToken cancel)
    {
        var batch = new Batch(file);
        await batch.LoadAsync(cancel).ConfigureAwait(false);
        return Path.GetFileName(file) + ": " + batch.Summary();
    }
}
