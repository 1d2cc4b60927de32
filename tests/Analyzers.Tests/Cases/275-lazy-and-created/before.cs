using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C275;

public sealed class SearchIndex : IDisposable
{
    private sealed class Files
    {
        public System.IO.Stream Terms;
        public System.IO.Stream Postings;
        public long Documents;
    }

    private readonly Lazy<Files> _files;

    public SearchIndex(Func<string, System.IO.Stream> open)
    {
        _files = new Lazy<Files>(
            () =>
            {
                var files = new Files();
                files.Terms = open("terms");
                files.Postings = open("postings");
                files.Documents = files.Postings.Length / 8;
                return files;
            },
            LazyThreadSafetyMode.ExecutionAndPublication);
    }

    public long Documents => _files.Value.Documents;

    public bool IsOpen => _files.IsValueCreated;

    public void Dispose()
    {
        if (IsOpen)
        {
            _files.Value.Terms.Dispose();
            _files.Value.Postings.Dispose();
        }
    }
}
