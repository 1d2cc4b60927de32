using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C5624;

public sealed class SpellChecker
{
    private readonly ManualResetEventSlim _finished = new(false);
    private readonly Func<IEnumerable<string>> _readWords;
    private readonly Thread _loader;
    private HashSet<string> _words;
    private int _longest;
    private bool _failed;
    private string _problem;

    public SpellChecker(Func<IEnumerable<string>> readWords)
    {
        _readWords = readWords;
        _loader = new Thread(Load) { IsBackground = true, Name = "spell-loader" };
    }

    public void Start() => _loader.Start();

    public bool IsKnown(string word)
    {
        _finished.Wait();
        if (_failed)
        {
            throw new InvalidOperationException("the word list could not be read: " + _problem);
        }

        return word.Length <= _longest && _words.Contains(word);
    }

    public IReadOnlyList<string> Unknown(string text)
    {
        var unknown = new List<string>();
        foreach (var word in text.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            string bare = word.Trim('.', ',', ';', ':', '!', '?');
            if (bare.Length != 0 && !IsKnown(bare))
            {
                unknown.Add(bare);
            }
        }

        return unknown;
    }

    private void Load()
    {
        try
        {
            _words = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
            foreach (var word in _readWords())
            {
                _words.Add(word);
                _longest = Math.Max(_longest, word.Length);
            }
        }
        catch (Exception e)
        {
            _failed = true;
            _problem = e.Message;
        }
        finally
        {
            _finished.Set();
        }
    }
}
