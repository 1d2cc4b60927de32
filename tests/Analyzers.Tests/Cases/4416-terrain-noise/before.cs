using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C4416;

public static class TerrainNoise
{
    [ThreadStatic]
    private static bool t_seeded;

    [ThreadStatic]
    private static Random t_random;

    [ThreadStatic]
    private static float[] t_scratch;

    public static float[,] Heights(int width, int depth, int seed)
    {
        var heights = new float[width, depth];
        Parallel.For(0, depth, row =>
        {
            Seed(seed, width);
            for (int x = 0; x < width; x++)
            {
                t_scratch[x] = (float)t_random.NextDouble();
            }

            for (int x = 0; x < width; x++)
            {
                heights[x, row] = (t_scratch[x] + t_scratch[(x + 1) % width]) / 2;
            }
        });

        return heights;
    }

    private static void Seed(int seed, int width)
    {
        if (!t_seeded)
        {
            t_random = new Random(seed ^ Environment.CurrentManagedThreadId);
            t_scratch = new float[width];
            t_seeded = true;
        }
        else if (t_scratch.Length < width)
        {
            t_scratch = new float[width];
        }
    }
}
