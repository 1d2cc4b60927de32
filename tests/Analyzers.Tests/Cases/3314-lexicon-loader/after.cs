using System;
using System.Collections.Generic;
using System.IO;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C3314;

public sealed class LexiconLoader
{
    private readonly string _path;
    private string[] _words;
    private string _language;
    private volatile bool _complete;

    private LexiconLoader(string path) => _path = path;

    public static LexiconLoader Begin(string path)
    {
        var loader = new LexiconLoader(path);
        Task.Run(loader.Load);
        return loader;
    }

    public bool IsKnown(string word, out string language)
    {
        language = null;
        if (!_complete)
        {
            return false;
        }

        language = _language;
        return Array.BinarySearch(_words, word, StringComparer.Ordinal) >= 0;
    }

    private void Load()
    {
        string[] lines = File.ReadAllLines(_path);
        string[] words = lines[1..];
        Array.Sort(words, StringComparer.Ordinal);
        _language = lines[0].Trim();
        _words = words;
        _complete = true;
    }
}
