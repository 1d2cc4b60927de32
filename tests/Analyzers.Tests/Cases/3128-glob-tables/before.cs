using System.Collections.Generic;
using System.IO;
using System.Text.RegularExpressions;
using System.Threading.Tasks;
using System.Threading;
using System;

namespace Corpus.C3128;

public static class GlobTables
{
    private static Regex s_wild;
    private static bool[] s_reserved;

    public static bool HasWildcard(string pattern)
    {
        s_wild ??= new Regex(@"[*?\[]", RegexOptions.CultureInvariant);
        return s_wild.IsMatch(pattern);
    }

    public static bool IsReserved(char c)
    {
        var table = s_reserved;
        if (table == null)
        {
            table = new bool[128];
            foreach (char bad in Path.GetInvalidFileNameChars())
            {
                if (bad < table.Length)
                {
                    table[bad] = true;
                }
            }

            s_reserved = table;
        }

        return c < table.Length && table[c];
    }
}
