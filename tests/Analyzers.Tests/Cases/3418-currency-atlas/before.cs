using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C3418;

public static class CurrencyAtlas
{
    private static readonly object s_gate = new();
    private static int s_filled;
    private static string[] s_codes;
    private static byte[] s_digits;

    public static Func<IEnumerable<string>> Source { get; set; } = static () => new[] { "EUR 2", "JPY 0", "TND 3" };

    public static int Digits(string code)
    {
        while (s_filled is 0)
        {
            bool taken = false;
            try
            {
                Monitor.TryEnter(s_gate, 50, ref taken);
                if (taken && s_filled is 0)
                {
                    Fill();
                    s_filled = 1;
                }
            }
            finally
            {
                if (taken)
                {
                    Monitor.Exit(s_gate);
                }
            }
        }

        int at = Array.BinarySearch(s_codes, code, StringComparer.Ordinal);
        return at < 0 ? -1 : s_digits[at];
    }

    private static void Fill()
    {
        var codes = new List<string>();
        var digits = new List<byte>();
        foreach (var line in Source())
        {
            codes.Add(line[..3]);
            digits.Add(byte.Parse(line.AsSpan(4)));
        }

        s_codes = codes.ToArray();
        s_digits = digits.ToArray();
        Array.Sort(s_codes, s_digits, StringComparer.Ordinal);
    }
}
