using System;
using System.Collections.Generic;
using System.Security.Cryptography;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C5825;

internal static class HashSeeds
{
    private static readonly object s_draw = new();
    private static long s_mixed;

    public static long Mixed => Interlocked.Read(ref s_mixed);

    public static ulong Mix(ulong value)
    {
        Interlocked.Increment(ref s_mixed);
        if (Volatile.Read(ref Seeds.Drawn) is false)
        {
            Draw();
        }

        ulong h = value ^ Seeds.First;
        h ^= h >> 33;
        return unchecked(h * Seeds.Second);
    }

    private static void Draw()
    {
        lock (s_draw)
        {
            if (!Seeds.Drawn)
            {
                Span<byte> bytes = stackalloc byte[16];
                RandomNumberGenerator.Fill(bytes);
                Seeds.First = BitConverter.ToUInt64(bytes);
                Seeds.Second = BitConverter.ToUInt64(bytes[8..]) | 1;
                Volatile.Write(ref Seeds.Drawn, true);
            }
        }
    }

    private static class Seeds
    {
        public static bool Drawn;
        public static ulong First;
        public static ulong Second;
    }
}
