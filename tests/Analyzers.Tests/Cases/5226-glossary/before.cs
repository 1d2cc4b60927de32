using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C5226;

public sealed class Glossary
{
    private readonly string _file;
    private object _sync = new();
    private bool _loaded;
    private Dictionary<string, string> _terms;
    private Action<string> _log;
    private bool _warned;

    public Glossary(string file, Action<string> log)
    {
        _file = file;
        _log = log;
    }

    public int Count => Terms.Count;

    private Dictionary<string, string> Terms =>
        LazyInitializer.EnsureInitialized(ref _terms, ref _loaded, ref _sync, Load);

    public string Explain(string term)
    {
        if (Terms.TryGetValue(term, out var text))
        {
            return text;
        }

        WarnOnce(term);
        return term;
    }

    public Task<string[]> ExplainAllAsync(IReadOnlyList<string> terms)
    {
        var tasks = new Task<string>[terms.Count];
        for (int i = 0; i < tasks.Length; i++)
        {
            string term = terms[i];
            tasks[i] = Task.Run(() => Explain(term));
        }

        return Task.WhenAll(tasks);
    }

    private void WarnOnce(string term)
    {
        if (_warned)
        {
            return;
        }

        _warned = true;
        _log("no entry for " + term + " (reported once)");
    }

    private Dictionary<string, string> Load()
    {
        var terms = new Dictionary<string, string>(StringComparer.CurrentCultureIgnoreCase);
        foreach (string line in File.ReadLines(_file))
        {
            int at = line.IndexOf('\t');
            if (at > 0)
            {
                terms[line[..at]] = line[(at + 1)..];
            }
        }

        return terms;
    }
}
