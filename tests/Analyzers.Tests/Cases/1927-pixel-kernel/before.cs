using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C1927;

public static class Blur
{
    private sealed class Kernel
    {
        public int Radius;
        public bool Prepared;
        public float[] Weights;
        public float Scale;

        public void Prepare()
        {
            var weights = new float[(Radius * 2) + 1];
            float sum = 0;
            for (int i = 0; i < weights.Length; i++)
            {
                weights[i] = 1f / (1 + Math.Abs(i - Radius));
                sum += weights[i];
            }

            Weights = weights;
            Scale = 1f / sum;
            Prepared = true;
        }
    }

    public static void Apply(float[][] rows, float[][] target, int radius)
    {
        var kernel = new Kernel { Radius = radius };
        Parallel.For(0, rows.Length, y => Row(kernel, rows[y], target[y]));
    }

    private static void Row(Kernel kernel, float[] from, float[] to)
    {
        if (!kernel.Prepared)
        {
            kernel.Prepare();
        }

        for (int x = 0; x < from.Length; x++)
        {
            float sum = 0;
            for (int k = -kernel.Radius; k <= kernel.Radius; k++)
            {
                sum += from[Math.Clamp(x + k, 0, from.Length - 1)] * kernel.Weights[k + kernel.Radius];
            }

            to[x] = sum * kernel.Scale;
        }
    }
}
