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

    protected ImmutableArray<int> Stops;
    protected int Extent;
    protected double Scale;

    protected Track(string text) => _text = text;

    protected void Measure()
    {
        lock (_measure)
        {
            if (!Stops.IsDefault)
            {
                return;
            }

            var stops = ImmutableArray.CreateBuilder<int>();
            int at = 0;
            foreach (string word in _text.Split('\t'))
            {
                stops.Add(at);
                at += word.Length + 1;
            }

            Extent = at;
            Scale = 1.0 / at;
            Stops = stops.ToImmutable();
        }
    }
}

public sealed class Ruler : Track
{
    public Ruler(string text)
        : base(text)
    {
    }

    public double FromRight(int column)
    {
        if (Stops.IsDefault)
        {
            Measure();
        }

        return (Extent - Stops[column]) * Scale;
    }
}
