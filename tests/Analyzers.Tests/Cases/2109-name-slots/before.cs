using System;
using System.Collections.Generic;
using System.Text;
using System.Threading.Tasks;

namespace Corpus.S2109;

internal readonly struct NameSlot
{
    public NameSlot(int hash, string text, byte[] utf8)
    {
        Hash = hash;
        Text = text;
        Utf8 = utf8;
    }

    public int Hash { get; }

    public string Text { get; }

    public byte[] Utf8 { get; }
}

public static class PropertyNames
{
    private const int Size = 256;
    private static readonly NameSlot[] s_slots = new NameSlot[Size];

    public static byte[] Encode(string name)
    {
        int hash = Hash(name);
        NameSlot slot = s_slots[hash & (Size - 1)];
        if (slot.Hash == hash && string.Equals(slot.Text, name, StringComparison.Ordinal))
        {
            return slot.Utf8;
        }

        return Remember(name, hash);
    }

    public static long Measure(IEnumerable<IReadOnlyList<string>> documents)
    {
        long total = 0;
        Parallel.ForEach(
            documents,
            () => 0L,
            (names, _, sum) =>
            {
                foreach (var name in names)
                {
                    sum += Encode(name).Length + 3;
                }

                return sum;
            },
            sum => System.Threading.Interlocked.Add(ref total, sum));
        return total;
    }

    private static byte[] Remember(string name, int hash)
    {
        byte[] utf8 = Encoding.UTF8.GetBytes(name);
        s_slots[hash & (Size - 1)] = new NameSlot(hash, name, utf8);
        return utf8;
    }

    private static int Hash(string name)
    {
        uint h = 2166136261;
        foreach (char c in name)
        {
            h = (h ^ c) * 16777619;
        }

        return (int)h;
    }
}
