using System.Numerics;
using System.Runtime.Intrinsics.X86;

namespace SafePublication.ModelChecker;

/// <summary>Gathering and finding bits, by instruction where the processor has one.</summary>
internal static class Bits
{
    /// <summary>Moves the bits of <paramref name="word"/> that stand under a bit of <paramref name="mask"/> together at the low end.</summary>
    public static ulong Gather(ulong word, ulong mask)
    {
        if (Bmi2.X64.IsSupported)
            return Bmi2.X64.ParallelBitExtract(word, mask);

        var gathered = 0ul;
        for (var i = 0; mask != 0; i++, mask &= mask - 1)
            gathered |= (word >> BitOperations.TrailingZeroCount(mask) & 1) << i;
        return gathered;
    }

    /// <summary>The place of the bit that has <paramref name="rank"/> set bits below it.</summary>
    public static int Select(ReadOnlySpan<ulong> words, int rank)
    {
        var word = 0;
        for (int count; rank >= (count = BitOperations.PopCount(words[word])); word++)
            rank -= count;

        var rest = words[word];
        while (rank-- > 0)
            rest &= rest - 1;
        return word << 6 | BitOperations.TrailingZeroCount(rest);
    }

    /// <summary>The number of set bits below <paramref name="index"/>.</summary>
    public static int Rank(ReadOnlySpan<ulong> words, int index)
    {
        var rank = BitOperations.PopCount(words[index >> 6] & ((1ul << index) - 1));
        for (var word = 0; word < index >> 6; word++)
            rank += BitOperations.PopCount(words[word]);
        return rank;
    }

    /// <summary>Gathers a row of words under a mask of equally many words; what lies behind the gathered bits becomes 0.</summary>
    public static void Gather(ReadOnlySpan<ulong> row, ReadOnlySpan<ulong> mask, Span<ulong> target)
    {
        if (row.Length == 1)
        {
            target[0] = Gather(row[0], mask[0]);
            return;
        }

        target.Clear();
        var filled = 0;
        for (var i = 0; i < row.Length; i++)
        {
            var gathered = Gather(row[i], mask[i]);
            var count = BitOperations.PopCount(mask[i]);
            if (count == 0)
                continue;
            target[filled >> 6] |= gathered << filled;
            if ((filled & 63) + count > 64)
                target[(filled >> 6) + 1] |= gathered >> (64 - (filled & 63));
            filled += count;
        }
    }
}
