using System.Collections.Generic;
using System.Threading.Tasks;
using System.Threading;
using System;

namespace Corpus.C3127;

public sealed class MixTable
{
    private readonly Lazy<(uint[] Box, int Rounds)> _table;

    public MixTable(int seed) => _table = new Lazy<(uint[] Box, int Rounds)>(() => Prepare(seed));

    public uint Mix(uint word)
    {
        var (box, rounds) = _table.Value;
        for (int r = 0; r < rounds; r++)
        {
            word = box[word & 255] ^ (word >> 8);
        }

        return word;
    }

    private static (uint[] Box, int Rounds) Prepare(int seed)
    {
        var random = new Random(seed);
        var box = new uint[256];
        for (int i = 0; i < box.Length; i++)
        {
            box[i] = (uint)random.NextInt64(uint.MaxValue);
        }

        return (box, 4 + (seed & 3));
    }
}
