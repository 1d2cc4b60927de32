using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C1912;

public sealed partial class PhraseBook
{
    private readonly object _edit = new();
    private readonly Dictionary<string, string> _phrases = new(StringComparer.Ordinal);
    private bool _complete;
    private string _culture = "";

    public string Translate(string key)
    {
        if (!Volatile.Read(ref _complete))
        {
            LoadDefaults();
        }

        return _phrases.TryGetValue(key, out var text) ? text : _culture + "!" + key;
    }

    private void LoadDefaults()
    {
        lock (_edit)
        {
            if (!_complete)
            {
                _phrases["ok"] = "OK";
                _phrases["cancel"] = "Cancel";
                _culture = "en";
                Volatile.Write(ref _complete, true);
            }
        }
    }
}

public sealed partial class PhraseBook
{
    public bool TryImport(string culture, IEnumerable<string> lines)
    {
        lock (_edit)
        {
            if (_complete)
            {
                return false;
            }

            foreach (var line in lines)
            {
                int cut = line.IndexOf('=');
                if (cut > 0)
                {
                    _phrases[line[..cut]] = line[(cut + 1)..];
                }
            }

            _culture = culture;
            Volatile.Write(ref _complete, true);
            return true;
        }
    }
}
