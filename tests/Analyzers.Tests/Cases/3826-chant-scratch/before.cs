using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C3826;

public static class ChantEncoder
{
    private static readonly object s_statistics = new();
    private static long s_encoded;

    [ThreadStatic]
    private static bool t_ready;

    [ThreadStatic]
    private static char[] t_scratch;

    [ThreadStatic]
    private static Dictionary<string, char> t_neumes;

    public static string[] EncodeAll(IReadOnlyList<string[]> verses)
    {
        var result = new string[verses.Count];
        Parallel.For(0, result.Length, i => result[i] = Encode(verses[i]));
        return result;
    }

    public static string Encode(string[] verse)
    {
        if (!t_ready)
        {
            t_ready = true;
            t_scratch = new char[256];
            t_neumes = new Dictionary<string, char> { ["punctum"] = 'p', ["clivis"] = 'c', ["torculus"] = 't' };
        }

        int length = 0;
        foreach (string neume in verse)
        {
            if (length < t_scratch.Length && t_neumes.TryGetValue(neume, out char sign))
            {
                t_scratch[length++] = sign;
            }
        }

        lock (s_statistics)
        {
            s_encoded += length;
        }

        return new string(t_scratch, 0, length);
    }

    public static long Encoded
    {
        get
        {
            lock (s_statistics)
            {
                return s_encoded;
            }
        }
    }
}
