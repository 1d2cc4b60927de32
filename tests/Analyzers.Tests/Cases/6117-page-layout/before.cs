using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C6117;

public sealed class Page
{
    private sealed class Layout
    {
        public readonly int[] LineStarts;
        public readonly int Widest;

        public Layout(string text)
        {
            var starts = new List<int> { 0 };
            for (int i = 0; i < text.Length; i++)
            {
                if (text[i] == '\n')
                {
                    Widest = Math.Max(Widest, i - starts[^1]);
                    starts.Add(i + 1);
                }
            }

            Widest = Math.Max(Widest, text.Length - starts[^1]);
            LineStarts = starts.ToArray();
        }
    }

    private readonly string _text;
    private Layout _layout;

    public Page(string text) => _text = text;

    public int Width => Arrange().Widest;

    public int LineOf(int position)
    {
        int at = Array.BinarySearch(Arrange().LineStarts, position);
        return at < 0 ? ~at - 1 : at;
    }

    private Layout Arrange()
    {
        if (_layout is { } known)
        {
            return known;
        }

        var fresh = new Layout(_text);
        return Interlocked.CompareExchange(ref _layout, fresh, null) ?? fresh;
    }
}
