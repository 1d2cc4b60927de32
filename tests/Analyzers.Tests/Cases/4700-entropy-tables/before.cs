using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C4700;

public interface ISymbolSource
{
    static abstract ReadOnlySpan<int> Frequencies { get; }
}

public static class EntropyCoder<TSource>
    where TSource : ISymbolSource
{
    private static readonly object s_build = new();
    private static byte[] s_lengths;
    private static uint[] s_codes;
    private static bool s_built;

    public static int Measure(ReadOnlySpan<byte> block)
    {
        Build();
        int bits = 0;
        foreach (byte b in block)
        {
            bits += s_lengths[b];
        }

        return (bits + 7) / 8;
    }

    public static uint CodeOf(byte symbol, out int length)
    {
        Build();
        length = s_lengths[symbol];
        return s_codes[symbol];
    }

    private static void Build()
    {
        if (s_built) return;

        lock (s_build)
        {
            if (s_built) return;

            var frequencies = TSource.Frequencies;
            var lengths = new byte[256];
            var codes = new uint[256];
            uint next = 0;
            for (int i = 0; i < lengths.Length; i++)
            {
                int weight = i < frequencies.Length ? frequencies[i] : 0;
                lengths[i] = (byte)(weight > 1000 ? 6 : weight > 10 ? 9 : 12);
                codes[i] = next++;
            }

            s_lengths = lengths;
            s_codes = codes;
            s_built = true;
        }
    }
}
