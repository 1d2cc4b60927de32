using System.Collections.Generic;
using System.Threading.Tasks;
using System.Threading;
using System;

namespace Corpus.C3138;

public sealed class CropPlan
{
    private readonly bool _crops;
    private readonly int _top;
    private readonly int _height;

    public CropPlan(byte[][] rows)
    {
        int top = Array.FindIndex(rows, r => Array.Exists(r, b => b != 0));
        if (top > 0)
        {
            _top = top;
            _height = rows.Length - top;
            _crops = true;
        }
    }

    public int Sum(byte[][] rows, int column)
    {
        int sum = 0;
        int from = _crops ? _top : 0;
        int count = _crops ? _height : rows.Length;
        for (int i = from; i < from + count; i++)
        {
            sum += rows[i][column];
        }

        return sum;
    }

    public static int[] Sums(byte[][] rows, int columns)
    {
        var plan = new CropPlan(rows);
        var sums = new int[columns];
        Parallel.For(0, columns, c => sums[c] = plan.Sum(rows, c));
        return sums;
    }
}
