using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C5513;

public static class GlyphAtlas
{
    private static readonly string[] s_rows = { "abcdefghijklm", "nopqrstuvwxyz", "0123456789.,-" };
    private static readonly Dictionary<char, (int Row, int Column)> s_places = new();
    private static int s_prepared;
    private static int s_cell;

    public static (int X, int Y) Locate(char glyph)
    {
        Prepare();
        return s_places.TryGetValue(glyph, out var place) ? (place.Column * s_cell, place.Row * s_cell) : (0, 0);
    }

    public static bool Has(char glyph)
    {
        Prepare();
        return s_places.ContainsKey(glyph);
    }

    private static void Prepare()
    {
        if (Interlocked.CompareExchange(ref s_prepared, 1, 0) != 0)
        {
            return;
        }

        s_cell = int.TryParse(Environment.GetEnvironmentVariable("GLYPH_CELL"), out int cell) ? cell : 16;
        for (int row = 0; row < s_rows.Length; row++)
        {
            for (int column = 0; column < s_rows[row].Length; column++)
            {
                s_places[s_rows[row][column]] = (row, column);
            }
        }
    }
}
