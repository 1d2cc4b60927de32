using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C5506;

public sealed class PhraseBook
{
    private readonly object _fill = new();
    private readonly Func<IEnumerable<string>> _lines;
    private readonly Dictionary<string, string> _phrases = new(StringComparer.OrdinalIgnoreCase);
    private bool _filled;
    private int _longest;

    public PhraseBook(Func<IEnumerable<string>> lines) => _lines = lines;

    public string Translate(string phrase)
    {
        if (!Volatile.Read(ref _filled))
        {
            lock (_fill)
            {
                if (!_filled)
                {
                    _phrases.Clear();
                    _longest = 0;
                    foreach (string line in _lines())
                    {
                        int tab = line.IndexOf('\t');
                        if (tab > 0)
                        {
                            _phrases[line[..tab]] = line[(tab + 1)..];
                            _longest = Math.Max(_longest, tab);
                        }
                    }

                    Volatile.Write(ref _filled, true);
                }
            }
        }

        return phrase.Length <= _longest && _phrases.TryGetValue(phrase, out string found) ? found : phrase;
    }
}
