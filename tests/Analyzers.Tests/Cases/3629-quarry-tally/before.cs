using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C3629;

public sealed class QuarryTally
{
    private readonly Func<int, double> _density;
    private readonly Lazy<Grades> _grades;

    public QuarryTally(Func<int, double> density)
    {
        _density = density;
        _grades = new Lazy<Grades>(Grade, LazyThreadSafetyMode.ExecutionAndPublication);
    }

    public double Weight(int block)
    {
        Grades grades = _grades.Value;
        return grades.Sorted ? grades.Mean * block : grades.Fallback;
    }

    public bool Graded => _grades.IsValueCreated && _grades.Value.Sorted;

    private Grades Grade()
    {
        var result = new Grades { Fallback = _density(0) };
        double sum = 0;
        for (int i = 1; i <= 8; i++)
        {
            sum += _density(i);
        }

        result.Sorted = sum > 0;
        result.Mean = sum / 8;
        return result;
    }

    private sealed class Grades
    {
        public bool Sorted { get; set; }
        public double Mean { get; set; }
        public double Fallback { get; set; }
    }
}
