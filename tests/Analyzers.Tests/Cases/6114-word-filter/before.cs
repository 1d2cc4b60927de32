using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C6114;

public sealed class WordFilter
{
    private readonly ManualResetEventSlim _finished = new();
    private HashSet<string> _words;
    private bool _failed;
    private string _problem;

    public WordFilter(Func<IEnumerable<string>> load)
    {
        var loader = new Thread(() => Load(load)) { IsBackground = true };
        loader.Start();
    }

    public bool Allows(string word)
    {
        _finished.Wait();
        if (_failed)
        {
            throw new InvalidOperationException(_problem);
        }

        return !_words.Contains(word);
    }

    private void Load(Func<IEnumerable<string>> load)
    {
        try
        {
            _words = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
            foreach (string word in load())
            {
                _words.Add(word);
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
