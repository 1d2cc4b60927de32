using System.Collections.Generic;
using System.Threading.Tasks;
using System.Threading;
using System;

namespace Corpus.C3127;

public sealed class MixTable
{
    private readonly int _seed;
    private int _claimed;
    private uint[] _box;
    private int _rounds;

    public MixTable(int seed) => _seed = seed;

    public uint Mix(uint word)
    {
        Prepare();
        for (int r = 0; r < _rounds; r++)
        {
            word = _box[word & 255] ^ (word >> 8);
        }

        return word;
    }

    private void Prepare()
    {
        if (Interlocked.CompareExchange(ref _claimed, 1, 0) != 0)
        {
            return;
        }

        var random = new Random(_seed);
        var box = new uint[256];
        for (int i = 0; i < box.Length; i++)
        {
            box[i] = (uint)random.NextInt64(uint.MaxValue);
        }

        _box = box;
        _rounds = 4 + (_seed & 3);
    }
}
