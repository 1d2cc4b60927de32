using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C3711;

public sealed class LatheProgram
{
    private readonly Lazy<(int[] Steps, double FeedRate)> _plan;

    public LatheProgram(string source) => _plan = new Lazy<(int[], double)>(() => Compile(source));

    public static double[] Durations(string source, int[] lengths)
    {
        var program = new LatheProgram(source);
        var result = new double[lengths.Length];
        Parallel.For(0, lengths.Length, i => result[i] = program.Duration(lengths[i]));
        return result;
    }

    public double Duration(int length)
    {
        var (plan, feedRate) = _plan.Value;
        double ticks = 0;
        for (int i = 0; i < plan.Length; i++)
        {
            ticks += plan[i] * length;
        }

        return ticks / feedRate;
    }

    private static (int[] Steps, double FeedRate) Compile(string source)
    {
        string[] words = source.Split(';');
        var steps = new int[words.Length];
        for (int i = 0; i < words.Length; i++)
        {
            steps[i] = words[i].Length;
        }

        return (steps, 0.25 * words.Length);
    }
}
