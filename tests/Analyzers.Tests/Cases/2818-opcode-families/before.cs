using System.Collections.Frozen;

namespace Corpus.C2818;

public enum Family
{
    Load,
    Store,
    Branch,
    Vector,
}

public static class Opcodes
{
    private static readonly FrozenDictionary<uint, string>[] s_names = new FrozenDictionary<uint, string>[4];
    private static readonly byte[] s_widths = new byte[4];
    private static int s_claimed;

    public static Func<Family, IEnumerable<string>> Source { get; set; } = static _ => [];

    public static string Mnemonic(Family family, uint word)
    {
        Require(family);
        return s_names[(int)family].GetValueOrDefault(word >> s_widths[(int)family], "udf");
    }

    public static int Count(Family family)
    {
        Require(family);
        return s_names[(int)family].Count;
    }

    private static void Require(Family family)
    {
        int bit = 1 << (int)family;
        if ((Interlocked.Or(ref s_claimed, bit) & bit) == 0)
        {
            Decode(family);
        }
    }

    private static void Decode(Family family)
    {
        var names = new Dictionary<uint, string>();
        byte width = 32;
        foreach (string line in Source(family))
        {
            int space = line.IndexOf(' ');
            string pattern = line[..space];
            width = Math.Min(width, (byte)(32 - pattern.Length));
            names[Convert.ToUInt32(pattern, 2)] = line[(space + 1)..];
        }

        s_widths[(int)family] = width;
        s_names[(int)family] = names.ToFrozenDictionary();
    }
}
