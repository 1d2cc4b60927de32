using System;
using System.Collections.Generic;
using System.IO;
using System.Threading;

namespace Corpus.S2126;

internal sealed class IndexJob : IThreadPoolWorkItem
{
    private readonly string[] _documents;
    private readonly int _ticket;

    public IndexJob(string[] documents, int ticket)
    {
        _documents = documents;
        _ticket = ticket;
    }

    internal int Finished;
    internal Dictionary<string, int> Terms;
    internal string Longest;

    void IThreadPoolWorkItem.Execute()
    {
        var terms = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase);
        Longest = string.Empty;
        foreach (var document in _documents)
        {
            foreach (var word in document.Split(' ', StringSplitOptions.RemoveEmptyEntries))
            {
                terms[word] = terms.TryGetValue(word, out int seen) ? seen + 1 : 1;
                Longest = word.Length > Longest.Length ? word : Longest;
            }
        }

        Terms = terms;
        Finished = _ticket;
    }
}

public sealed class SearchPanel
{
    private IndexJob _job;
    private int _ticket;

    public void Submit(string[] documents)
    {
        _job = new IndexJob(documents, ++_ticket);
        ThreadPool.UnsafeQueueUserWorkItem(_job, preferLocal: false);
    }

    public bool TryPaint(TextWriter output, string term)
    {
        var job = _job;
        if (job is null || job.Finished != _ticket)
        {
            output.WriteLine("indexing...");
            return false;
        }

        output.WriteLine("{0} terms, the longest is {1}", job.Terms.Count, job.Longest);
        output.WriteLine("{0}: {1}", term, job.Terms.GetValueOrDefault(term));
        return true;
    }
}
