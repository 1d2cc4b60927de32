using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C207;

internal sealed class GlyphCache
{
    private struct Entry
    {
        public bool Present;
        public int Advance;
        public byte[] Bitmap;
    }

    private readonly Entry[] _entries = new Entry[256];
    private readonly object _fill = new();
    private readonly Func<byte, (int Advance, byte[] Bitmap)> _rasterize;

    public GlyphCache(Func<byte, (int Advance, byte[] Bitmap)> rasterize) => _rasterize = rasterize;

    public int Advance(byte code)
    {
        ref Entry entry = ref _entries[code];
        if (!entry.Present)
        {
            Fill(code);
        }

        return entry.Advance;
    }

    public ReadOnlySpan<byte> Bitmap(byte code)
    {
        if (!_entries[code].Present)
        {
            Fill(code);
        }

        return _entries[code].Bitmap;
    }

    private void Fill(byte code)
    {
        lock (_fill)
        {
            if (_entries[code].Present)
            {
                return;
            }

            var (advance, bitmap) = _rasterize(code);
            _entries[code].Advance = advance;
            _entries[code].Bitmap = bitmap;
            _entries[code].Present = true;
        }
    }
}
