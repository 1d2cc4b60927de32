using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C5126;

public sealed class PhraseBook
{
    private readonly object _load = new();
    private readonly Func<string, Dictionary<string, string>> _open;
    private Dictionary<string, string> _phrases;
    private Dictionary<string, string> _notes;

    public PhraseBook(Func<string, Dictionary<string, string>> open) => _open = open;

    public string Translate(string key)
    {
        var phrases = _phrases;
        var notes = _notes;
        if (phrases != null && notes != null)
        {
            return Join(phrases, notes, key);
        }

        lock (_load)
        {
            phrases = _phrases ??= _open("phrases");
            notes = _notes ??= _open("notes");
        }

        return Join(phrases, notes, key);
    }

    private static string Join(Dictionary<string, string> phrases, Dictionary<string, string> notes, string key)
    {
        if (!phrases.TryGetValue(key, out string text))
        {
            return key;
        }

        return notes.TryGetValue(key, out string note) ? text + " [" + note + "]" : text;
    }
}
