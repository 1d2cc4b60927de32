using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C3621;

public sealed class MosaicPalette
{
    private readonly object _tray = new();
    private readonly Func<IEnumerable<string>> _tiles;
    private Palette _palette;
    private int _rebuilds;

    public MosaicPalette(Func<IEnumerable<string>> tiles) => _tiles = tiles;

    public bool Contains(string colour) => Get().Colours.Contains(colour);

    public string Darkest => Get().Darkest;

    private Palette Get()
    {
        Palette palette = _palette;
        if (palette is null)
        {
            lock (_tray)
            {
                palette = _palette;
                if (palette is null)
                {
                    palette = new Palette();
                    foreach (string tile in _tiles())
                    {
                        palette.Colours.Add(tile);
                        if (string.CompareOrdinal(tile, palette.Darkest) < 0)
                        {
                            palette.Darkest = tile;
                        }
                    }

                    _rebuilds++;
                    _palette = palette;
                }
            }
        }

        return palette;
    }

    private sealed class Palette
    {
        public readonly HashSet<string> Colours = new();
        public string Darkest = "~";
    }
}
