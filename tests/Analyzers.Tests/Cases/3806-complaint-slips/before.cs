using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C3806;

public sealed class ComplaintDesk
{
    private sealed class Slip
    {
        public Slip(string text) => Text = text;

        public string Text { get; }

        public Slip Below { get; set; }
    }

    private readonly object _counter = new();
    private Slip _top;
    private int _filed;

    public int Filed
    {
        get
        {
            lock (_counter)
            {
                return _filed;
            }
        }
    }

    public void File(string text)
    {
        lock (_counter)
        {
            var previous = _top;
            _top = new Slip(text);
            _top.Below = previous;
            _filed++;
        }
    }

    public bool Mentions(string word)
    {
        for (var slip = _top; slip != null; slip = slip.Below)
        {
            if (slip.Text.Contains(word, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }
}
