using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C3512;

public readonly record struct AtlasRegion(int Page, int X, int Y, int Width, int Height);

public sealed class GlyphAtlas
{
    public GlyphAtlas(string face, int size)
    {
        Face = face;
        Size = size;
    }

    public string Face { get; }

    public int Size { get; }

    public Dictionary<char, AtlasRegion> Regions { get; } = new();
}

public interface IRasterizer
{
    (int Width, int Height) Measure(string face, int size, char glyph);
}

public sealed class FontService
{
    private const int PageEdge = 1024;

    private readonly object _bake = new();
    private readonly IRasterizer _rasterizer;
    private GlyphAtlas _atlas;

    public FontService(IRasterizer rasterizer) => _rasterizer = rasterizer;

    public bool TryPlace(char glyph, out AtlasRegion region)
    {
        var atlas = _atlas;
        if (atlas is not null && atlas.Regions.TryGetValue(glyph, out region))
        {
            return true;
        }

        region = default;
        return false;
    }

    public void Bake(string face, int size, string alphabet)
    {
        lock (_bake)
        {
            if (_atlas is { } current && current.Face == face && current.Size == size)
            {
                return;
            }

            var atlas = new GlyphAtlas(face, size);
            _atlas = atlas;
            int page = 0, x = 0, y = 0, tallest = 0;
            foreach (char glyph in alphabet)
            {
                var (width, height) = _rasterizer.Measure(face, size, glyph);
                if (x + width > PageEdge)
                {
                    (x, y, tallest) = (0, y + tallest, 0);
                }

                if (y + height > PageEdge)
                {
                    (page, x, y, tallest) = (page + 1, 0, 0, 0);
                }

                atlas.Regions[glyph] = new AtlasRegion(page, x, y, width, height);
                x += width;
                tallest = Math.Max(tallest, height);
            }
        }
    }
}
