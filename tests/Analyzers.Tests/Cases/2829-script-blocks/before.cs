using System.Collections.Frozen;
using System.Numerics;

namespace Corpus.C2829;

public enum ScriptGroup
{
    Latin,
    Greek,
    Cyrillic,
}

public static class ScriptBlocks
{
    private static readonly (char From, char To)[] s_ranges = [('A', '\u024F'), ('\u0370', '\u03FF'), ('\u0400', '\u052F')];
    private static readonly FrozenDictionary<char, char>[] s_folds = new FrozenDictionary<char, char>[3];
    private static readonly ulong[][] s_letters = new ulong[3][];
    private static readonly ManualResetEventSlim[] s_built = [new(), new(), new()];
    private static int s_claimed;

    public static char Fold(ScriptGroup group, char letter)
    {
        Require(group);
        return s_folds[(int)group].GetValueOrDefault(letter, letter);
    }

    public static int Letters(ScriptGroup group)
    {
        Require(group);
        int letters = 0;
        foreach (ulong word in s_letters[(int)group])
        {
            letters += BitOperations.PopCount(word);
        }

        return letters;
    }

    private static void Require(ScriptGroup group)
    {
        int bit = 1 << (int)group;
        if ((Interlocked.Or(ref s_claimed, bit) & bit) == 0)
        {
            try
            {
                Build((int)group);
            }
            finally
            {
                s_built[(int)group].Set();
            }
        }

        s_built[(int)group].Wait();
    }

    private static void Build(int group)
    {
        var (from, to) = s_ranges[group];
        var folds = new Dictionary<char, char>();
        var letters = new ulong[((to - from) / 64) + 1];
        for (char c = from; c <= to; c++)
        {
            if (char.IsLetter(c))
            {
                letters[(c - from) / 64] |= 1UL << ((c - from) % 64);
                folds[c] = char.ToLowerInvariant(c);
            }
        }

        s_letters[group] = letters;
        s_folds[group] = folds.ToFrozenDictionary();
    }
}
