using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C4206;

public sealed class TicketStock
{
    private readonly object _render = new();
    private readonly string _caption;
    private readonly int _dotsPerLine;
    private byte[] _raster;

    public TicketStock(string caption, int dotsPerLine)
    {
        _caption = caption;
        _dotsPerLine = dotsPerLine;
    }

    public ReadOnlyMemory<byte> Raster
    {
        get
        {
            if (_raster is null)
            {
                lock (_render)
                {
                    if (_raster is null)
                    {
                        _raster = Render().ToArray();
                    }
                }
            }

            return _raster;
        }
    }

    public async Task PrintAsync(System.IO.Stream printer, int copies)
    {
        for (int i = 0; i < copies; i++)
        {
            await printer.WriteAsync(Raster).ConfigureAwait(false);
        }
    }

    private ReadOnlyMemory<byte> Render()
    {
        int stride = (_dotsPerLine + 7) / 8;
        var dots = new byte[stride * (_caption.Length + 2)];
        int used = stride;
        foreach (char c in _caption)
        {
            if (!char.IsWhiteSpace(c))
            {
                dots.AsSpan(used, stride).Fill((byte)c);
                used += stride;
            }
        }

        return dots.AsMemory(0, used + stride);
    }
}
