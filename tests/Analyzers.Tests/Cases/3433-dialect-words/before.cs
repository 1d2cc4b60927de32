using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C3433;

public sealed class DialectWords
{
    private readonly object _learn = new();
    private Dictionary<string, string> _words = new(StringComparer.OrdinalIgnoreCase);

    public int Count => _words.Count;

    public string Translate(string sentence)
    {
        var words = _words;
        if (words.Count == 0)
        {
            return sentence;
        }

        var parts = sentence.Split(' ');
        for (int i = 0; i < parts.Length; i++)
        {
            if (words.TryGetValue(parts[i], out var standard))
            {
                parts[i] = standard;
            }
        }

        return string.Join(' ', parts);
    }

    public bool Learn(string word, string standard)
    {
        lock (_learn)
        {
            if (_words.ContainsKey(word))
            {
                return false;
            }

            var more = new Dictionary<string, string>(_words, _words.Comparer);
            more.Add(word, standard);
            _words = more;
            return true;
        }
    }

    public void Forget()
    {
        lock (_learn)
        {
            _words = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        }
    }
}
