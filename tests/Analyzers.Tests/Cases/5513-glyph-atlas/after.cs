using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C5513;

public static class GlyphAtlas
{
    private static readonly string[] s_rows = { "abcdefghijklm", "nopqrstuvwxyz", "0123456789.,-" };
    private static readonly Lazy<Atlas> s_atlas = new(Prepare);

    public static (int X, int Y) Locate(char glyph)
    {
        var atlas = s_atlas.Value;
        return atlas.Places.TryGetValue(glyph, out var place) ? (place.Column * atlas.Cell, place.Row * atlas.Cell) : (0, 0);
    }

    public static bool Has(char glyph)
    {
        return s_atlas.Value.Places.ContainsKey(glyph);
    }

    private static Atlas Prepare()
    {
        var places = new Dictionary<char, (int Row, int Column)>();
        int size = int.TryParse(Environment.GetEnvironmentVariable("GLYPH_CELL"), out int cell) ? cell : 16;
        for (int row = 0; row < s_rows.Length; row++)
        {
            for (int column = 0; column < s_rows[row].Length; column++)
            {
                places[s_rows[row][column]] = (row, column);
            }
        }

        return new Atlas(size, places);
    }

    private sealed record Atlas(int Cell, Dictionary<char, (int Row, int Column)> Places);
}
