using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C5806;

public abstract class Track
{
    private readonly object _measure = new();
    private readonly string _text;

    private Layout _layout;

    protected Track(string text) => _text = text;

    protected Layout Measure()
    {
        if (_layout is { } known)
        {
            return known;
        }
        lock (_measure)
        {
            if (_layout is { } there)
            {
                return there;
            }

            var stops = ImmutableArray.CreateBuilder<int>();
            int at = 0;
            foreach (string word in _text.Split('\t'))
            {
                stops.Add(at);
                at += word.Length + 1;
            }

            return _layout = new Layout(stops.ToImmutable(), at, 1.0 / at);
        }
    }

    protected sealed record Layout(ImmutableArray<int> Stops, int Extent, double Scale);
}

public sealed class Ruler : Track
{
    public Ruler(string text)
        : base(text)
    {
    }

    public double FromRight(int column)
    {
        var layout = Measure();
        return (layout.Extent - layout.Stops[column]) * layout.Scale;
    }
}
