using System;
using System.Collections.Generic;
using System.Runtime.CompilerServices;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C4219;

public sealed class TypeCase
{
    private readonly IReadOnlyList<double> _castHeights;
    private StrongBox<double> _leading;

    public TypeCase(IReadOnlyList<double> castHeights) => _castHeights = castHeights;

    public double Leading => (_leading ??= new StrongBox<double>(Measure())).Value;

    public double[] LayOut(IReadOnlyList<string> paragraphs, int charactersPerLine)
    {
        var heights = new double[paragraphs.Count];
        Parallel.For(0, heights.Length, i =>
        {
            int lines = (paragraphs[i].Length + charactersPerLine - 1) / charactersPerLine;
            heights[i] = Math.Max(1, lines) * Leading;
        });

        return heights;
    }

    private double Measure()
    {
        double tallest = 0;
        foreach (double height in _castHeights)
        {
            tallest = Math.Max(tallest, height);
        }

        return tallest * 1.2;
    }
}
