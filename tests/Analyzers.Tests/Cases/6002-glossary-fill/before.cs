using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C6002;

public sealed class Glossary
{
    private readonly ReaderWriterLockSlim _rw = new();
    private readonly Dictionary<string, string> _terms = new(StringComparer.OrdinalIgnoreCase);
    private readonly List<string> _order = new();
    private readonly Func<IEnumerable<string>> _source;
    private bool _complete;

    public Glossary(Func<IEnumerable<string>> source) => _source = source;

    private bool Missing => !_complete;

    public string Define(string term)
    {
        if (Missing)
        {
            Fill();
        }

        return _terms.TryGetValue(term, out var text) ? text : string.Empty;
    }

    public IEnumerable<string> FirstTerms(int count)
    {
        if (Missing)
        {
            Fill();
        }

        return _order.GetRange(0, Math.Min(count, _order.Count));
    }

    private void Fill()
    {
        _rw.EnterWriteLock();
        try
        {
            if (_complete)
            {
                return;
            }

            foreach (var line in _source())
            {
                int at = line.IndexOf('=');
                if (at > 0 && _terms.TryAdd(line[..at], line[(at + 1)..]))
                {
                    _order.Add(line[..at]);
                }
            }

            _complete = true;
        }
        finally
        {
            _rw.ExitWriteLock();
        }
    }
}
