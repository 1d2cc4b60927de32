using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C229;

public sealed class StopWords
{
    private const int Loaded = 1;

    private readonly object _load = new();
    private readonly Func<IEnumerable<string>> _source;
    private readonly HashSet<string> _words = new(StringComparer.OrdinalIgnoreCase);
    private int _state;
    private int _longest;

    public StopWords(Func<IEnumerable<string>> source) => _source = source;

    public bool Contains(string word)
    {
        if (Volatile.Read(ref _state) != Loaded)
        {
            Load();
        }

        return word.Length <= _longest && _words.Contains(word);
    }

    private void Load()
    {
        lock (_load)
        {
            if (_state == Loaded)
            {
                return;
            }

            foreach (string word in _source())
            {
                _words.Add(word);
                _longest = Math.Max(_longest, word.Length);
            }

            Volatile.Write(ref _state, Loaded);
        }
    }
}
