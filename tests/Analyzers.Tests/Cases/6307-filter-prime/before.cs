using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C6307;

public abstract class DocumentFilter
{
    private readonly object _primeLock = new();
    private volatile bool _primed;

    public string Apply(string text)
    {
        if (!_primed)
        {
            Prime();
        }

        return text.Length == 0 ? text : Transform(text);
    }

    protected abstract void OnPrime();

    protected abstract string Transform(string text);

    private void Prime()
    {
        lock (_primeLock)
        {
            if (_primed)
            {
                return;
            }

            _primed = true;
            OnPrime();
        }
    }
}

public sealed class RedactionFilter : DocumentFilter
{
    private readonly Func<IEnumerable<string>> _source;
    private HashSet<string> _words;
    private int _longest;

    public RedactionFilter(Func<IEnumerable<string>> source) => _source = source;

    protected override void OnPrime()
    {
        _words = new HashSet<string>(_source(), StringComparer.OrdinalIgnoreCase);
        foreach (var word in _words)
        {
            _longest = Math.Max(_longest, word.Length);
        }
    }

    protected override string Transform(string text)
    {
        var parts = text.Split(' ');
        for (int i = 0; i < parts.Length; i++)
        {
            if (parts[i].Length <= _longest && _words.Contains(parts[i]))
            {
                parts[i] = new string('#', parts[i].Length);
            }
        }

        return string.Join(' ', parts);
    }
}
