using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C3733;

public static class VerseScanner
{
    [ThreadStatic]
    private static bool t_prepared;

    [ThreadStatic]
    private static StringBuilder t_feet;

    [ThreadStatic]
    private static bool[] t_vowels;

    public static string[] ScanAll(IReadOnlyCollection<string> verses) =>
        verses.AsParallel().AsOrdered().Select(Scan).ToArray();

    public static string Scan(string verse)
    {
        if (!t_prepared)
        {
            Prepare();
        }

        t_feet.Clear();
        foreach (char c in verse)
        {
            t_feet.Append(c < 128 && t_vowels[c] ? '-' : '.');
        }

        return t_feet.ToString();
    }

    private static void Prepare()
    {
        t_feet = new StringBuilder(256);
        t_vowels = new bool[128];
        foreach (char c in "aeiouyAEIOUY")
        {
            t_vowels[c] = true;
        }

        t_prepared = true;
    }
}
