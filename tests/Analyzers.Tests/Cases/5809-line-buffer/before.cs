using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C5809;

public sealed class LineBuffer
{
    private sealed class View
    {
        public View(string[] lines, int count)
        {
            Lines = lines;
            Count = count;
        }

        public string[] Lines { get; }

        public int Count { get; }
    }

    private readonly object _append = new();
    private volatile View _view = new(new string[4], 0);

    public int Count => _view.Count;

    public void Append(string line)
    {
        lock (_append)
        {
            var view = _view;
            var lines = view.Lines;
            int count = view.Count;
            if (count == lines.Length)
            {
                Array.Resize(ref lines, count * 2);
            }

            lines[count] = line;
            _view = new View(lines, count + 1);
        }
    }

    public IEnumerable<string> Tail(int wanted)
    {
        var view = _view;
        for (int i = Math.Max(0, view.Count - wanted); i < view.Count; i++)
        {
            yield return view.Lines[i];
        }
    }
}
