using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C3711;

public sealed class LatheProgram
{
    private readonly string _source;
    private int _claimed;
    private int[] _steps;
    private double _feedRate;

    public LatheProgram(string source) => _source = source;

    public static double[] Durations(string source, int[] lengths)
    {
        var program = new LatheProgram(source);
        var result = new double[lengths.Length];
        Parallel.For(0, lengths.Length, i => result[i] = program.Duration(lengths[i]));
        return result;
    }

    public double Duration(int length)
    {
        Compile();
        double ticks = 0;
        for (int i = 0; i < _steps.Length; i++)
        {
            ticks += _steps[i] * length;
        }

        return ticks / _feedRate;
    }

    private void Compile()
    {
        if (Interlocked.Exchange(ref _claimed, 1) != 0)
        {
            return;
        }

        string[] words = _source.Split(';');
        var steps = new int[words.Length];
        for (int i = 0; i < words.Length; i++)
        {
            steps[i] = words[i].Length;
        }

        _feedRate = 0.25 * words.Length;
        _steps = steps;
    }
}
