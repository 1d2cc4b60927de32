using System.Collections.Generic;
using System.Threading.Tasks;
using System.Threading;
using System;

namespace Corpus.C3122;

public sealed class DocumentCounter
{
    private readonly Thread _worker;
    private bool _finished;
    private int _documents;
    private long _words;

    public DocumentCounter(IEnumerable<string> documents)
    {
        _worker = new Thread(() => Count(documents)) { IsBackground = true };
        _worker.Start();
    }

    public double AverageWords()
    {
        while (!_finished)
        {
            Thread.SpinWait(32);
        }

        return _documents == 0 ? 0 : (double)_words / _documents;
    }

    private void Count(IEnumerable<string> documents)
    {
        foreach (string text in documents)
        {
            _documents++;
            _words += text.Split(' ', StringSplitOptions.RemoveEmptyEntries).Length;
        }

        _finished = true;
    }
}
